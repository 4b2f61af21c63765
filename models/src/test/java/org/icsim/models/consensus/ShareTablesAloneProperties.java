package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.icsim.core.record.Fingerprint;
import org.icsim.models.faults.Fault;

/** What tables of shares absorb the replicas would have passed over, too: without them the history is the same. */
class ShareTablesAloneProperties {
    private static final Duration SPAN = Duration.ofSeconds(10);

    @Property(tries = 60)
    void changeNothing(@ForAll("stormy") AdversaryCase subnet, @ForAll("weather") List<WeatherCase> weather) {
        List<Object> facts = new ArrayList<>();
        List<Object> factsWithout = new ArrayList<>();

        Fingerprint history = run(subnet, weather, facts, true);

        assertThat(run(subnet, weather, factsWithout, false)).isEqualTo(history);
        assertThat(factsWithout).isEqualTo(facts).isNotEmpty();
    }

    @Provide
    static Arbitrary<AdversaryCase> stormy() {
        return AdversaryCase.stormy();
    }

    @Provide
    static Arbitrary<List<WeatherCase>> weather() {
        return WeatherCase.overBy((int) SPAN.toMillis());
    }

    private static Fingerprint run(
            AdversaryCase its, List<WeatherCase> weather, List<Object> facts, boolean hasTables) {
        Subnet subnet = its.subnet()
                .run(SPAN, ProtocolRules::new, (time, fact) -> facts.add(Tuple.of(time, fact)), to -> {
                    its.schedule(to);
                    Fault.schedule(WeatherCase.faults(weather, its.subnet().nodes()), to);
                    if (!hasTables) { // one without heights absorbs nothing
                        Arrays.setAll(to.shares, i -> new ShareTable(1, to.rules()));
                    }
                });
        return subnet.process().fingerprint();
    }
}
