package org.icsim.models.governance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.RateHistory;

/** A neuron, a proposal with ballots, two reward events and a history of prices, to hold laws against. */
record GovernanceCase(Holding holding, Day day, Prices prices) {
    static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    static final long TODAY = 20_697;

    /** What a neuron holds, and for how long. */
    record Holding(long stakeE8s, long feesE8s, long stakedE8s, long gangE8s, int delayDays, int ageDays, int regime) {
        Regime in() {
            return Regimes.MAINNET.inOrder().get(regime);
        }

        Neuron locked() {
            return neuron(
                    new DissolveState.NotDissolving(Duration.ofDays(delayDays), NOW.minus(Duration.ofDays(ageDays))));
        }

        Neuron dissolving() {
            return neuron(new DissolveState.Dissolving(
                    NOW.minus(Duration.ofDays(ageDays)), NOW.plus(Duration.ofDays(delayDays))));
        }

        Neuron lockedJustNow() {
            return neuron(new DissolveState.NotDissolving(Duration.ofDays(delayDays), NOW));
        }

        private Neuron neuron(DissolveState state) {
            return Neuron.of(new Icp(stakeE8s), state)
                    .withFees(new Icp(feesE8s))
                    .withMaturity(Icp.ZERO, new Icp(stakedE8s))
                    .withGangBase(new Icp(gangE8s));
        }
    }

    /** An event that has been, one that comes some days later, and the powers of those who may vote, every nth of whom does not. */
    record Day(
            long supplyE8s,
            long availableE8s,
            int lastDay,
            int daysSince,
            boolean hadProposals,
            List<Long> powers,
            int lazy) {
        RewardEvent last() {
            return new RewardEvent(lastDay, new Icp(availableE8s), Icp.ZERO, hadProposals);
        }

        Instant next() {
            return RewardPool.dueAt((long) lastDay + daysSince);
        }

        SettledProposal proposal() {
            long total = powers.stream().mapToLong(Long::longValue).sum();
            List<SettledProposal.Vote> votes = IntStream.range(0, powers.size())
                    .filter(i -> (i + 1) % lazy != 0)
                    .mapToObj(i -> new SettledProposal.Vote(i, new Icp(powers.get(i))))
                    .toList();
            return new SettledProposal(100, new Icp(total), votes);
        }
    }

    /** Daily prices up to today, the last of which may be many times the others, and the modulation some days ago. */
    record Prices(int usual, int recent, int previousPermyriad, int daysSince) {
        RateHistory rates() {
            RateHistory rates = new RateHistory();
            for (long day = TODAY - 364; day <= TODAY; day++) {
                rates.record(day, new IcpRate(day > TODAY - 7 ? recent : usual));
            }
            return rates;
        }

        Modulation previous() {
            return new Modulation(previousPermyriad, TODAY - daysSince);
        }
    }

    static Arbitrary<GovernanceCase> any() {
        return Combinators.combine(holdings(), days(), allPrices()).as(GovernanceCase::new);
    }

    private static Arbitrary<Holding> holdings() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 10_000_000_000_000L);
        return Combinators.combine(
                        Arbitraries.longs().between(100_000_000L, 10_000_000_000_000L),
                        amounts,
                        amounts,
                        amounts,
                        Arbitraries.integers().between(0, 4_000),
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.integers()
                                .between(0, Regimes.MAINNET.inOrder().size() - 1))
                .as(Holding::new);
    }

    private static Arbitrary<Day> days() {
        return Combinators.combine(
                        Arbitraries.longs().between(40_000_000_000_000_000L, 60_000_000_000_000_000L),
                        Arbitraries.longs().between(1_000, 20_000_000_000_000L),
                        Arbitraries.integers().between(1, 3_500),
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.of(true, false),
                        Arbitraries.longs()
                                .between(1, 1_000_000_000_000L)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(12),
                        Arbitraries.integers().between(2, 20))
                .as(Day::new);
    }

    private static Arbitrary<Prices> allPrices() {
        Arbitrary<Integer> prices = Arbitraries.integers().between(5_000, 1_000_000);
        return Combinators.combine(
                        prices,
                        prices,
                        Arbitraries.integers().between(-1_000, 200),
                        Arbitraries.integers().between(1, 30))
                .as(Prices::new);
    }
}
