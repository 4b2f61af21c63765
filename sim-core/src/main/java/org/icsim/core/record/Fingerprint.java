package org.icsim.core.record;

import java.util.HexFormat;
import org.icsim.core.random.Hash;

/**
 * The digest of a run's whole history: of every delivery's time, receiver and content, in the order of execution.
 *
 * <p>Two runs of the same scenario and seed have the same fingerprint on every machine and JVM. Timers, recorders, queue
 * layout and how a run was cut into windows do not enter it.
 *
 * @param bits 64 bits; two different histories agree with a chance of about 2⁻⁶⁴
 */
public record Fingerprint(long bits) {
    /** Returns the fingerprint of several parts, in their order. */
    public static Fingerprint of(long... parts) {
        long bits = parts.length;
        for (long part : parts) {
            bits = Hash.combine(bits, part);
        }
        return new Fingerprint(bits);
    }

    /** Returns the 16 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(bits);
    }

    /**
     * Returns the fingerprint that {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if {@code text} is not 16 hexadecimal digits
     */
    public static Fingerprint parse(String text) {
        if (text.length() != 16) {
            throw new IllegalArgumentException("expected 16 hexadecimal digits, got " + text);
        }
        return new Fingerprint(HexFormat.fromHexDigitsToLong(text));
    }
}
