package org.icsim.scenarios.assemble;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsim.models.governance.NeuronCohorts;
import org.icsim.models.governance.NnsRules;
import org.icsim.models.governance.Regimes;
import org.icsim.models.governance.StakeState;
import org.icsim.models.governance.StakeState.Dissolving;
import org.icsim.models.governance.StakeState.Locked;
import org.icsim.models.governance.VotingTerms;
import org.icsim.models.ledger.Icp;
import org.icsim.scenarios.load.CsvResource;
import org.icsim.scenarios.schema.IcpAmount;

/** How the neurons of the start states are reckoned from what was counted, and from each other. */
final class StartStates {
    static final long YEAR = VotingTerms.YEAR.toSeconds();
    static final long DAY = Duration.ofDays(1).toSeconds();
    private static final int LONGEST = 8;
    private static final int QUARTERS = 4;
    private static final int PERMYRIAD = 10_000;

    /** Genesis neurons began as old as this. Assumed: 18 months. */
    private static final long GENESIS_AGE = 3 * YEAR / 2;

    /** The voting power that the governance canister counted on 20 December 2022. */
    static final Icp POWER_2022 = Icp.of(new BigDecimal("438036165.43775730"));

    /** The voting power of 24 June 2025, under the line that doubles. Source: dfinity/nns-dapp, staking-rewards.utils.spec. */
    static final Icp POWER_2025 = Icp.of(new BigDecimal("502760050.84190970"));

    /** That of January 2026, as if Mission 70 held. Source: dfinity/governance-app, staking-rewards.spec. */
    static final Icp POWER_MISSION_70 = Icp.of(new BigDecimal("881502662.99091680"));

    private static final long NOW_2025 = second(LocalDate.of(2025, 10, 2));
    private static final int NEWTON_STEPS = 50;

    private StartStates() {}

    /**
     * The neurons of 20 December 2022 by dissolve delay, as counted, at two ages: that of genesis neurons, and half of the time
     * since genesis. The share of the former makes the voting power that was counted.
     */
    static StakeState of2022() {
        long now = second(LocalDate.of(2022, 12, 21));
        double allYoung = power(of2022(0), now, VotingTerms.BEFORE_MISSION_70);
        double allOld = power(of2022(PERMYRIAD), now, VotingTerms.BEFORE_MISSION_70);
        double share = (POWER_2022.e8s() - allYoung) / (allOld - allYoung);
        return of2022((int) Math.round(share * PERMYRIAD));
    }

    private static StakeState of2022(int oldPermyriad) {
        Map<Integer, Icp> lockedByYear = bucket("not_dissolving_e8s_bucket");
        long sinceGenesis = Duration.between(Regimes.GENESIS, Instant.parse("2022-12-21T00:00:00Z"))
                        .toDays()
                * DAY;
        List<Locked> locked = new ArrayList<>();
        lockedByYear.forEach((year, stake) -> {
            long delay = year == LONGEST ? LONGEST * YEAR : year * YEAR + YEAR / 2;
            Icp old = stake.timesFloor(oldPermyriad, PERMYRIAD);
            locked.add(new Locked(delay, GENESIS_AGE + sinceGenesis, old, Icp.ZERO, Icp.ZERO));
            locked.add(new Locked(delay, sinceGenesis / 2 / DAY * DAY, stake.minus(old), Icp.ZERO, Icp.ZERO));
        });
        Icp dissolved = metric("dissolved_neurons");
        Icp soon = metric("less_than_6_months_dissolve_delay").minus(dissolved);
        List<Dissolving> dissolving = new ArrayList<>();
        bucket("dissolving_e8s_bucket").forEach((year, stake) -> {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                Icp half = year > 0 ? stake.timesFloor(1, 2) : quarter < 2 ? soon : stake.minus(soon);
                long left = year * YEAR + (2L * quarter + 1) * YEAR / 8;
                dissolving.add(new Dissolving(left, half.timesFloor(1, 2), Icp.ZERO));
            }
        });
        return new StakeState(locked, dissolving, dissolved, metric("elsewhere"), Icp.of(42_000_000));
    }

    /**
     * The neurons of October 2025: of all distributions of stakes over delays that have the voting powers of June 2025 and of
     * January 2026, the one nearest to that with which the history from 2022 ends, by relative entropy: the stake of each group is
     * multiplied with {@code e^(λa + μb)}, where a and b are what an ICP of it counts under the two curves, and λ and μ are such
     * that both powers come out. Source: Csiszár, "I-divergence geometry of probability distributions" (1975).
     *
     * @param end how the history ends
     */
    static StakeState of2025(StakeState end) {
        StakeState merged = byQuarters(end);
        double[] tilt = {0, 0};
        for (int i = 0; i < NEWTON_STEPS; i++) {
            step(merged, tilt);
        }
        return tilted(merged, tilt);
    }

    /** One step of Newton's method. */
    private static void step(StakeState state, double[] tilt) {
        StakeState current = tilted(state, tilt);
        double f = power(current, NOW_2025, VotingTerms.BEFORE_MISSION_70) - POWER_2025.e8s();
        double g = power(current, NOW_2025, VotingTerms.MISSION_70) - POWER_MISSION_70.e8s();
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (StakeState group : groups(current)) {
            double a = perIcp(group, VotingTerms.BEFORE_MISSION_70);
            double b = perIcp(group, VotingTerms.MISSION_70);
            double stake = group.staked().e8s();
            aa += stake * a * a;
            ab += stake * a * b;
            bb += stake * b * b;
        }
        double determinant = aa * bb - ab * ab;
        tilt[0] -= (f * bb - g * ab) / determinant;
        tilt[1] -= (g * aa - f * ab) / determinant;
    }

    /** Returns each group of a state alone. */
    private static List<StakeState> groups(StakeState state) {
        List<StakeState> groups = new ArrayList<>();
        state.locked().forEach(group -> groups.add(alone(List.of(group), List.of())));
        state.dissolving().forEach(group -> groups.add(alone(List.of(), List.of(group))));
        return groups;
    }

    private static StakeState alone(List<Locked> locked, List<Dissolving> dissolving) {
        return new StakeState(locked, dissolving, Icp.ZERO, Icp.ZERO, Icp.ZERO);
    }

    private static double perIcp(StakeState group, VotingTerms terms) {
        return power(group, NOW_2025, terms) / group.staked().e8s();
    }

    private static StakeState tilted(StakeState state, double[] tilt) {
        return new StakeState(
                state.locked().stream()
                        .map(group -> {
                            double factor = factor(alone(List.of(group), List.of()), tilt);
                            return new Locked(
                                    group.delaySeconds(),
                                    group.ageSeconds(),
                                    times(group.stake(), factor),
                                    times(group.stakedMaturity(), factor),
                                    Icp.ZERO);
                        })
                        .toList(),
                state.dissolving().stream()
                        .map(group -> {
                            double factor = factor(alone(List.of(), List.of(group)), tilt);
                            return new Dissolving(
                                    group.leftSeconds(),
                                    times(group.stake(), factor),
                                    times(group.stakedMaturity(), factor));
                        })
                        .toList(),
                state.dissolved(),
                state.elsewhere(),
                state.maturity());
    }

    private static double factor(StakeState group, double[] tilt) {
        return StrictMath.exp(tilt[0] * perIcp(group, VotingTerms.BEFORE_MISSION_70)
                + tilt[1] * perIcp(group, VotingTerms.MISSION_70));
    }

    private static Icp times(Icp amount, double factor) {
        return new Icp((long) (amount.e8s() * factor) / Icp.E8S * Icp.E8S);
    }

    /** What dissolves within a quarter of a year dissolves in its middle. Ages are whole days. */
    private static StakeState byQuarters(StakeState state) {
        TreeMap<Long, Dissolving> quarters = new TreeMap<>();
        for (Dissolving group : state.dissolving()) {
            long middle = (group.leftSeconds() - 1) / (YEAR / QUARTERS) * (YEAR / QUARTERS) + YEAR / 8;
            quarters.merge(
                    middle,
                    new Dissolving(middle, group.stake(), group.stakedMaturity()),
                    (one, two) -> new Dissolving(
                            middle,
                            one.stake().plus(two.stake()),
                            one.stakedMaturity().plus(two.stakedMaturity())));
        }
        List<Locked> locked = state.locked().stream()
                .map(group -> new Locked(
                        group.delaySeconds(),
                        group.ageSeconds() / DAY * DAY,
                        group.stake(),
                        group.stakedMaturity(),
                        group.gangBase()))
                .toList();
        return new StakeState(
                locked, List.copyOf(quarters.values()), state.dissolved(), state.elsewhere(), state.maturity());
    }

    /** Returns the voting power of all, in e8s. */
    static double power(StakeState state, long now, VotingTerms terms) {
        return new NeuronCohorts(state, now, terms, new NnsRules())
                .countBallots(now)
                .e8s();
    }

    static long second(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** Returns the rows of a start state's file. */
    static String rows(StakeState state) {
        return "  dissolved: " + amount(state.dissolved()) + "\n  elsewhere: " + amount(state.elsewhere())
                + "\n  locked:\n"
                + state.locked().stream()
                        .filter(group -> !group.stake().isZero())
                        .map(StartStates::row)
                        .collect(Collectors.joining())
                + "  dissolving:\n"
                + state.dissolving().stream().map(StartStates::row).collect(Collectors.joining());
    }

    private static String row(Locked group) {
        return "    - { delay: " + years(group.delaySeconds()) + ", age: " + group.ageSeconds() / DAY + "d, stake: "
                + amount(group.stake()) + staked(group.stakedMaturity()) + " }\n";
    }

    private static String row(Dissolving group) {
        return "    - { left: " + years(group.leftSeconds()) + ", stake: " + amount(group.stake())
                + staked(group.stakedMaturity()) + " }\n";
    }

    private static String staked(Icp maturity) {
        return maturity.isZero() ? "" : ", staked-maturity: " + amount(maturity);
    }

    private static String amount(Icp amount) {
        return new IcpAmount(amount).toString();
    }

    private static String years(long seconds) {
        return new BigDecimal(seconds)
                        .divide(new BigDecimal(YEAR), 6, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "y";
    }

    private record Metric(String name, String year, String value) {
        Icp icp() {
            return Icp.of(new BigDecimal(value).setScale(8, RoundingMode.DOWN));
        }
    }

    private static List<Metric> metrics() {
        return CsvResource.rows(
                "/data/nns/governance-metrics-2022-12-20.csv",
                row -> new Metric(row.getField("metric"), row.getField("bucket_years"), row.getField("value")));
    }

    /** Returns the stake of each year of delay. */
    private static Map<Integer, Icp> bucket(String name) {
        TreeMap<Integer, Icp> years = new TreeMap<>();
        metrics().stream()
                .filter(metric -> metric.name.equals(name))
                .forEach(metric -> years.put(Integer.valueOf(metric.year), metric.icp()));
        return years;
    }

    /** Returns an amount; that of neurons in no bucket is what the others leave. */
    static Icp metric(String name) {
        if (name.equals("elsewhere")) {
            return metric("total_staked_incl_dissolved")
                    .minus(metric("dissolved_neurons"))
                    .minus(metric("dissolving_neurons_total"))
                    .minus(metric("not_dissolving_neurons_total"));
        }
        return metrics().stream()
                .filter(metric -> metric.name.equals(name))
                .map(Metric::icp)
                .findFirst()
                .orElseThrow();
    }

    /** Neurons of genesis: seed investors and early contributors hold 49 each, which dissolve one a month. */
    static StakeState ofGenesis() {
        Icp monthly = Icp.of(115_986_694L + 44_575_228L).timesFloor(1, 49);
        Icp withinAYear = Icp.of(23_295_828L + 6_005_627L).timesFloor(1, 13);
        Icp strategic = Icp.of(32_845_140L).timesFloor(1, 37);
        List<Dissolving> dissolving = IntStream.rangeClosed(1, 48)
                .mapToObj(month -> new Dissolving(
                        month * (YEAR / 12),
                        monthly.plus(month <= 12 ? withinAYear : Icp.ZERO).plus(month <= 36 ? strategic : Icp.ZERO),
                        Icp.ZERO))
                .toList();
        Icp atOnce = monthly.plus(withinAYear).plus(strategic);
        StakeState baskets = new StakeState(List.of(), dissolving, atOnce, Icp.ZERO, Icp.ZERO);
        // 123 M were counted as circulating.
        Icp patient = Icp.of(469_213_710L - 123_000_000L).minus(baskets.staked());
        return byQuarters(new StakeState(
                List.of(new Locked(LONGEST * YEAR, GENESIS_AGE / DAY * DAY, patient, Icp.ZERO, Icp.ZERO)),
                dissolving,
                atOnce,
                Icp.ZERO,
                Icp.ZERO));
    }
}
