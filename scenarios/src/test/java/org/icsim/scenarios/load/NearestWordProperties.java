package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NearestWordProperties {
    @Property
    void theDistanceIsSymmetric(@ForAll("words") String a, @ForAll("words") String b) {
        assertThat(NearestWord.distance(a, b)).isEqualTo(NearestWord.distance(b, a));
    }

    @Property
    void theDistanceIsZeroForEqualWordsOnly(@ForAll("words") String a, @ForAll("words") String b) {
        assertThat(NearestWord.distance(a, a)).isZero();
        assertThat(NearestWord.distance(a, b) == 0).isEqualTo(a.equals(b));
    }

    @Property
    void theDistanceIsAtLeastTheDifferenceOfLengthsAndAtMostTheLonger(
            @ForAll("words") String a, @ForAll("words") String b) {
        assertThat(NearestWord.distance(a, b))
                .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    }

    @Property
    void oneSwapOfDifferentNeighboursIsOneStep(@ForAll("words") String word, @ForAll @IntRange(max = 5) int at) {
        String padded = word + "abcdefg";
        char[] swapped = padded.toCharArray();
        swapped[at] = padded.charAt(at + 1);
        swapped[at + 1] = padded.charAt(at);

        assertThat(NearestWord.distance(padded, new String(swapped)))
                .isEqualTo(padded.charAt(at) == padded.charAt(at + 1) ? 0 : 1);
    }

    @Property
    void aSuggestionIsKnownAndNoOtherWordIsNearer(@ForAll("words") String word, @ForAll("known") List<String> known) {
        NearestWord.of(word, known).ifPresent(near -> {
            boolean isBeginning = word.length() > 2 && near.startsWith(word);
            int farthest = Math.max(1, Math.min(3, word.length() / 3));
            assertThat(known).contains(near);
            assertThat(isBeginning || NearestWord.distance(word, near) <= farthest)
                    .isTrue();
            assertThat(isBeginning
                            || known.stream()
                                    .allMatch(other ->
                                            NearestWord.distance(word, near) <= NearestWord.distance(word, other)))
                    .isTrue();
        });
    }

    @Property
    void aKnownWordIsItsOwnSuggestion(@ForAll("known") List<String> known) {
        known.forEach(word -> assertThat(NearestWord.of(word, List.of(word))).contains(word));
    }

    @Example
    void theHintNamesTheNearestWordOrAllOrNothing() {
        List<String> known = List.of("duration", "faults", "seed", "seeds");

        assertThat(NearestWord.hint("duraton", known)).isEqualTo(" (did you mean 'duration'?)");
        assertThat(NearestWord.hint("Seed", known)).isEqualTo(" (did you mean 'seed'?)");
        assertThat(NearestWord.hint("dur", known)).isEqualTo(" (did you mean 'duration'?)");
        assertThat(NearestWord.hint("colour", known)).isEqualTo(" (known here: duration, faults, seed, seeds)");
        assertThat(NearestWord.hint("colour", List.of())).isEmpty();
        assertThat(NearestWord.suggestion("colour", known)).isEmpty();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abcd").ofMaxLength(9);
    }

    @Provide
    Arbitrary<List<String>> known() {
        return Arbitraries.strings()
                .withChars("abcd")
                .ofMinLength(1)
                .ofMaxLength(9)
                .list()
                .ofMaxSize(6);
    }
}
