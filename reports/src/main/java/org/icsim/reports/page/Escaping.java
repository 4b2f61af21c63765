package org.icsim.reports.page;

/** Turns any text into characters that HTML and XML read back as that text. */
final class Escaping {
    private static final int REPLACEMENT = 0xFFFD;

    private Escaping() {}

    /**
     * Returns the text for the inside of an element. Line ends become line feeds; a character that HTML or XML forbids
     * becomes U+FFFD, so that it is seen to be missing.
     */
    static String ofText(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    /** Returns the text for an attribute's value between double quotes, where parsers would make blanks of line ends. */
    static String ofAttribute(String text) {
        return ofText(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            default -> escaped.appendCodePoint(isForbidden(character) ? REPLACEMENT : character);
        }
    }

    /** Controls, halves of surrogate pairs, and the code points that Unicode keeps free of characters. */
    private static boolean isForbidden(int character) {
        boolean isControl = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean isHalfPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean isNoCharacter = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return isControl || isHalfPair || isNoCharacter;
    }
}
