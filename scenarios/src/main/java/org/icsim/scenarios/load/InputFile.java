package org.icsim.scenarios.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that somebody names, and expects to be read. */
final class InputFile {
    private static final int MEBIBYTE = 1 << 20;

    private InputFile() {}

    /**
     * Returns the path that a name is.
     *
     * @throws BadInputException if it is none
     */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInputException(Problem.shortened(name), "expected the path of a file; got something else", e);
        }
    }

    /**
     * Returns the text of a file.
     *
     * @param name     of the file in messages
     * @param limit    how many MiB it may have
     * @param expected what it should be, such as {@code a scenario file}
     * @param hint     what else is said where there is no such file
     * @throws BadInputException if it cannot be read, is larger, or is no UTF-8 text
     */
    static Source read(Path file, String name, int limit, String expected, String hint) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(limit * MEBIBYTE + 1);
        } catch (NoSuchFileException e) {
            throw new BadInputException(name, "no such file" + hint, e);
        } catch (IOException e) {
            String got = Files.isDirectory(file) ? "a directory" : "one that cannot be read, " + reason(e);
            throw new BadInputException(name, "expected " + expected + "; got " + got, e);
        }
        if (bytes.length > limit * MEBIBYTE) {
            throw new BadInputException(name, "expected at most " + limit + " MiB; got more");
        }
        return new Source(name, decode(name, bytes));
    }

    /** Java's exceptions name the file again, and some nothing else. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "for lack of permission";
        }
        return String.valueOf(e instanceof FileSystemException refusal ? refusal.getReason() : e.getMessage());
    }

    /** A byte order mark is harmless, but no part of the first line. */
    private static String decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException(name, "expected UTF-8 text; got other bytes", e);
        }
    }
}
