package org.icsim.scenarios.assemble;

import java.util.List;
import org.icsim.scenarios.load.MeasuredLatencies;
import org.icsim.scenarios.schema.BadLinks;
import org.icsim.scenarios.schema.Geography;
import org.icsim.scenarios.schema.Jitter;
import org.icsim.scenarios.schema.Loss;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.TimeSpan;

/** Checks what links are like: times that fit a clock, shares in their order. */
final class NetworkCheck {
    private static final TimeSpan LONGEST_JITTER = TimeSpan.parse("365d");

    private final Check check;

    NetworkCheck(Check check) {
        this.check = check;
    }

    /** Reports what is wrong with the network. */
    void check(NetworkSection network) {
        network.latency().ifPresent(latency -> {
            check.requireSpan("network.latency", latency, Check.LONGEST_DELAY);
            boolean isUsed = check.scenario().subnets().stream()
                    .anyMatch(subnet ->
                            subnet.like().isEmpty() && subnet.roundTrips().isEmpty());
            check.require(
                    isUsed,
                    "network.latency",
                    "none where every subnet is like a real one or has round-trips",
                    latency);
        });
        List<String> measured = network.measured().orElse(List.of());
        for (int i = 0; i < measured.size(); i++) {
            check.requireKnown("network.measured[" + i + "]", measured.get(i), MeasuredLatencies.SUBNETS);
        }
        network.geography().ifPresent(this::geography);
        network.jitter().flatMap(Jitter::orNothing).ifPresent(this::jitter);
        network.loss().ifPresent(this::loss);
        network.badLinks().filter(BadLinks::areThere).ifPresent(this::badLinks);
    }

    /** Without a base, data centres of one city would be no time apart. */
    private void geography(Geography geography) {
        check.requireSpan("network.geography.within-site", geography.withinSite(), Check.LONGEST_DELAY);
        check.requireSpan("network.geography.base", geography.base(), Check.LONGEST_DELAY);
        check.requireAtMost("network.geography.per-1000-km", geography.per1000Km());
    }

    private void badLinks(BadLinks bad) {
        boolean isOrdered = 0 < bad.least() && bad.least() <= bad.greatest() && bad.greatest() < 1;
        check.require(isOrdered, "network.bad-links", "least above 0, up to greatest, below 1", bad);
    }

    /** A delay longer than one packet in 2⁴⁰ has, which is 7.1 standard deviations out, would not fit a clock. */
    private void jitter(Jitter jitter) {
        if (jitter.tailMinimum().nanos() == 0) {
            check.report("network.jitter.tail-minimum", "a positive duration", 0);
        }
        double body = jitter.median().nanos() * StrictMath.exp(7.1 * jitter.sigma());
        double tail = jitter.tailMinimum().nanos() * StrictMath.pow(2, 40 / jitter.tailShape());
        check.require(
                Math.max(body, tail) <= LONGEST_JITTER.nanos(),
                "network.jitter",
                "at most " + LONGEST_JITTER
                        + " for all but one packet in 2^40: a greater tail-shape, or less of the rest",
                jitter);
    }

    private void loss(Loss loss) {
        boolean isNone = loss.least() == 0 && loss.greatest() == 0;
        boolean isOrdered = 0 < loss.least() && loss.least() <= loss.greatest() && loss.greatest() < 1;
        check.require(isNone || isOrdered, "network.loss", "least above 0, up to greatest, below 1", loss);
    }
}
