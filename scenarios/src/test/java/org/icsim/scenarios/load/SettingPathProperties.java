package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.icsim.scenarios.load.SettingPath.IndexStep;
import org.icsim.scenarios.load.SettingPath.KeyStep;
import org.icsim.scenarios.load.SettingPath.Step;

class SettingPathProperties {
    @Property
    void parseInvertsToString(@ForAll("paths") SettingPath path) {
        assertThat(SettingPath.parse(path.toString())).isEqualTo(path);
    }

    @Property
    void movingThereAndBackChangesNothing(@ForAll("paths") SettingPath path, @ForAll("paths") SettingPath to) {
        SettingPath moved = path.moved(SettingPath.TOP, to);

        assertThat(moved.startsWith(to)).isTrue();
        assertThat(moved.moved(to, SettingPath.TOP)).isEqualTo(path);
    }

    @Property
    void anyTextIsAPathOrRefused(@ForAll("texts") String text) {
        try {
            SettingPath path = SettingPath.parse(text);
            assertThat(SettingPath.parse(path.toString())).isEqualTo(path);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("expected the path of a setting, such as subnets[0].nodes; got ");
        }
    }

    @Provide
    Arbitrary<SettingPath> paths() {
        Arbitrary<Step> key = Arbitraries.strings()
                .withChars("abz-_")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(KeyStep::new);
        Arbitrary<Step> index = Arbitraries.integers().between(0, 999_999).map(IndexStep::new);
        Arbitrary<List<Step>> rest = Arbitraries.oneOf(key, index).list().ofMaxSize(5);
        return Combinators.combine(key, rest)
                .as((first, others) -> new SettingPath(
                        Stream.concat(Stream.of(first), others.stream()).toList()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab0.[]- ").ofMaxLength(12);
    }
}
