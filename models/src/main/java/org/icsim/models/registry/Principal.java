package org.icsim.models.registry;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The name of anything that can act on the Internet Computer: up to 29 bytes, known to people by their text.
 *
 * <p>The text is {@code base32(CRC-32 of the bytes, then the bytes)}, in lower case, without padding, in groups of five
 * characters. Source: Internet Computer Interface Specification, "Textual representation of principals".
 *
 * <p>Ordered by text, as people would.
 *
 * @param text in its one canonical form
 */
public record Principal(String text) implements Comparable<Principal> {
    /** The longest principal, in bytes. */
    public static final int MAX_BYTES = 29;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS_PER_CHARACTER = 5;
    private static final int GROUP = 5;

    /**
     * Makes a principal of its text.
     *
     * @throws IllegalArgumentException unless alphabet, checksum, grouping and length are those of a principal
     */
    public Principal {
        byte[] bytes = decode(text);
        String canonical = encode(bytes);
        if (!canonical.equals(text)) {
            throw new IllegalArgumentException("expected a principal with checksum and groups of five, which for these "
                    + bytes.length + " bytes is " + canonical + "; got " + text);
        }
    }

    /** Returns the principal of these bytes, {@value #MAX_BYTES} at most. */
    public static Principal of(byte... bytes) {
        return new Principal(encode(bytes));
    }

    /** Returns the bytes behind the text, without the checksum. */
    public byte[] bytes() {
        return decode(text);
    }

    /** Returns the first group of the text, by which people call subnets and nodes: {@code tdb26}. */
    public String shortName() {
        return text.substring(0, GROUP);
    }

    @Override
    public int compareTo(Principal other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String encode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "expected a principal of at most " + MAX_BYTES + " bytes; got " + bytes.length);
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        byte[] checked = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt((int) checksum.getValue())
                .put(bytes)
                .array();
        return grouped(base32(checked));
    }

    private static String base32(byte[] bytes) {
        StringBuilder characters = new StringBuilder();
        int pending = 0;
        int bits = 0;
        for (byte next : bytes) {
            pending = pending << Byte.SIZE | Byte.toUnsignedInt(next);
            bits += Byte.SIZE;
            while (bits >= BITS_PER_CHARACTER) {
                bits -= BITS_PER_CHARACTER;
                characters.append(ALPHABET.charAt(pending >> bits & 31));
            }
            pending &= 31;
        }
        if (bits > 0) {
            characters.append(ALPHABET.charAt(pending << (BITS_PER_CHARACTER - bits) & 31));
        }
        return characters.toString();
    }

    private static String grouped(String characters) {
        StringBuilder groups = new StringBuilder(characters);
        for (int hyphen = GROUP; hyphen < groups.length(); hyphen += GROUP + 1) {
            groups.insert(hyphen, '-');
        }
        return groups.toString();
    }

    private static byte[] decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        int pending = 0;
        int bits = 0;
        for (char character : text.replace("-", "").toCharArray()) {
            pending = (pending << BITS_PER_CHARACTER | digit(character, text)) & 0xfff;
            bits += BITS_PER_CHARACTER;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (pending >> bits));
            }
        }
        if (bytes.position() < Integer.BYTES) {
            throw new IllegalArgumentException("expected a principal, which has at least 7 characters; got " + text);
        }
        return Arrays.copyOfRange(bytes.array(), Integer.BYTES, bytes.position());
    }

    private static int digit(char character, String text) {
        int digit = ALPHABET.indexOf(character);
        if (digit < 0) {
            throw new IllegalArgumentException("expected a principal of characters " + ALPHABET + " and hyphens; got "
                    + character + " in " + text);
        }
        return digit;
    }
}
