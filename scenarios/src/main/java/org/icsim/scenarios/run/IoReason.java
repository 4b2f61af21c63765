package org.icsim.scenarios.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a file system refused, in words for people: the names of Java's exceptions tell them nothing. */
final class IoReason {
    private IoReason() {}

    static String of(IOException e) {
        if (e instanceof FileSystemException refusal) {
            return of(refusal);
        }
        return inWords(e.getMessage());
    }

    private static String of(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return e.getFile() + " is not there";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission for " + e.getFile();
        }
        if (e instanceof FileAlreadyExistsException || e instanceof DirectoryNotEmptyException) {
            return "something else has come to stand at " + e.getFile();
        }
        if (e instanceof NotDirectoryException) {
            return e.getFile() + " is not a directory";
        }
        return inWords(e.getReason());
    }

    /** Each file system says it in its own words: Linux, Windows, one in memory. */
    private static String inWords(@Nullable String reason) {
        if (reason == null) {
            return "the file system does not say why";
        }
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left")
                || lower.contains("not enough space")
                || lower.contains("out of disk space")) {
            return "the disk is full";
        }
        if (lower.contains("quota")) {
            return "the disk quota is used up";
        }
        if (lower.contains("read-only file system")) {
            return "the file system is read-only";
        }
        return reason;
    }
}
