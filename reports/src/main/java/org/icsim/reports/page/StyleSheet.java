package org.icsim.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheet of every page, {@code page.css} in this module's resources. */
final class StyleSheet {
    private static final String FILE = "/page/page.css";

    private StyleSheet() {}

    /** Returns the element that holds it. Not escaped, as browsers read it to the letter; it has no {@code <} or &. */
    static Markup markup() {
        return new Markup("<style>\n" + text() + "</style>");
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(StyleSheet.class.getResourceAsStream(FILE), FILE)) {
            // A checkout on Windows may have made other line ends.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
