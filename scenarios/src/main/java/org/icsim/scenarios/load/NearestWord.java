package org.icsim.scenarios.load;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class NearestWord {
    private NearestWord() {}

    /**
     * Returns a hint to be put behind a message: the known word that is nearest to {@code word}, or all known ones where
     * none is near.
     */
    public static String hint(String word, Collection<String> known) {
        String near = suggestion(word, known);
        return near.isEmpty() && !known.isEmpty() ? " (known here: " + String.join(", ", known) + ")" : near;
    }

    /** Returns a hint to be put behind a message that lists what is known: the nearest word, or nothing. */
    public static String suggestion(String word, Collection<String> known) {
        return of(word, known).map(near -> " (did you mean '" + near + "'?)").orElse("");
    }

    /**
     * Returns the known word within a third of the length of {@code word}, or the only one that begins with it, capital letters
     * or not; the first of the alphabet among equals.
     */
    static Optional<String> of(String word, Collection<String> known) {
        String lower = lower(word);
        int farthest = Math.max(1, Math.min(3, lower.length() / 3));
        List<String> longer = known.stream()
                .filter(candidate -> lower(candidate).startsWith(lower))
                .toList();
        if (lower.length() > 2 && longer.size() == 1) {
            return Optional.of(longer.get(0));
        }
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - lower.length()) <= farthest)
                .filter(candidate -> distance(lower, lower(candidate)) <= farthest)
                .min(Comparator.comparingInt((String candidate) -> distance(lower, lower(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /**
     * The optimal string alignment distance: how many letters to insert, delete, replace or swap with their neighbour
     * (Boytsov, <i>Indexing methods for approximate dictionary searching</i>, 2011).
     */
    static int distance(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : leastStep(distance, a, b, i, j);
            }
        }
        return distance[a.length()][b.length()];
    }

    private static int leastStep(int[][] distance, String a, String b, int i, int j) {
        boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
        least = Math.min(least, distance[i - 1][j - 1] + (isSame ? 0 : 1));
        boolean isSwap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwap ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
