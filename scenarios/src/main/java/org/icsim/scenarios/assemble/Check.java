package org.icsim.scenarios.assemble;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsim.core.record.Invariant;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.load.Problem;
import org.icsim.scenarios.schema.ChartName;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.Expectation;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.StruckNodes;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.ProbeSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.Share;
import org.icsim.scenarios.schema.TimeSpan;

/** Checks what a schema cannot say: how the parts of a scenario refer to each other, and what fits a clock. */
final class Check {
    /** A century, a year and an hour leave sums of them within the 292 years that a clock of nanoseconds counts. */
    private static final TimeSpan LONGEST_RUN = TimeSpan.parse("36500d");

    static final TimeSpan LONGEST_DELAY = TimeSpan.parse("1h");

    private static final BigDecimal LOWEST_RATE = new BigDecimal("0.000001");
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("1000000");

    private final Scenario scenario;
    private final Sink problems;
    private final Machines machines;

    private Check(Scenario scenario, Sink problems) {
        this.scenario = scenario;
        this.problems = problems;
        this.machines = new Machines(scenario.network().orElse(NetworkSection.DEFAULT));
    }

    /** Takes problems. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes a problem.
         *
         * @param path    of a setting, such as {@code faults[0].crash.nodes}
         * @param message what was expected, and what came
         */
        void report(String path, String message);
    }

    /** Reports each problem of a scenario. */
    static void of(Scenario scenario, Sink problems) {
        new Check(scenario, problems).all();
    }

    private void all() {
        requireSpan("duration", scenario.duration(), LONGEST_RUN);
        boolean isOfSomething =
                !scenario.subnets().isEmpty() || scenario.economy().isPresent();
        require(isOfSomething, "subnets", "at least one, or an economy", "neither");
        requireDistinct("subnets", ".id", ids());
        if (scenario.subnets().isEmpty()) {
            withoutSubnets();
        } else {
            withSubnets();
        }
        scenario.economy().flatMap(EconomySection::judgeFrom).ifPresent(this::judgeFrom);
        BoundCheck bounds = new BoundCheck(scenario, problems);
        for (int i = 0; i < scenario.expect().size(); i++) {
            String path = "expect[" + i + "]";
            Expectation expectation = scenario.expect().get(i);
            expectation.bound().ifPresent(bound -> bounds.check(path, bound));
            if (expectation.isLive()) {
                boolean isOfSubnets = !scenario.subnets().isEmpty();
                require(isOfSubnets, path, "subnets, of which to expect it", "none");
            } else if (expectation.bound().isEmpty()) {
                invariants(path, expectation);
            }
        }
        scenario.charts().ifPresent(this::charts);
    }

    private void invariants(String path, Expectation expectation) {
        boolean isEither =
                expectation.invariants().isPresent() != expectation.violated().isPresent();
        require(
                isEither,
                path,
                "either invariants or violated",
                expectation.violated().isPresent() ? "both" : "neither");
        List<String> known =
                Invariants.of(scenario).stream().map(Invariant::key).toList();
        expectation.violated().ifPresent(broken -> requireKnown(path + ".violated", broken, known));
    }

    private void withSubnets() {
        SubnetCheck subnets = new SubnetCheck(this);
        for (int i = 0; i < scenario.subnets().size(); i++) {
            subnets.check("subnets[" + i + "]", scenario.subnets().get(i));
        }
        scenario.network().ifPresent(new NetworkCheck(this)::check);
        scenario.probe().ifPresent(this::probe);
        for (int i = 0; i < scenario.faults().size(); i++) {
            fault("faults[" + i + "]", scenario.faults().get(i));
        }
    }

    /** What is of subnets is of none here. */
    private void withoutSubnets() {
        scenario.network().ifPresent(network -> needsSubnets("network"));
        scenario.fidelity().ifPresent(fidelity -> needsSubnets("fidelity"));
        scenario.probe().ifPresent(probe -> needsSubnets("probe"));
        IntStream.range(0, scenario.faults().size()).forEach(i -> needsSubnets("faults[" + i + "]"));
    }

    private void needsSubnets(String path) {
        problems.report(path, "expected none without subnets; got one");
    }

    private List<String> ids() {
        return scenario.subnets().stream().map(SubnetSection::id).toList();
    }

    private void probe(ProbeSection probe) {
        requireKnown("probe.to", probe.to(), ids());
        BigDecimal rate = probe.rate().perSecond();
        boolean isWithin = rate.compareTo(LOWEST_RATE) >= 0 && rate.compareTo(HIGHEST_RATE) <= 0;
        require(isWithin, "probe.rate", LOWEST_RATE + "/s to " + HIGHEST_RATE + "/s", probe.rate());
        probe.users().ifPresent(cities -> users(probe.to(), cities));
    }

    private void users(String subnet, List<String> cities) {
        requireDistinct("probe.users", "", cities);
        List<String> known = Mainnet.cities();
        for (int i = 0; i < cities.size(); i++) {
            String city = cities.get(i);
            if (!known.contains(city)) {
                problems.report(
                        "probe.users[" + i + "]",
                        "expected one of the " + known.size() + " cities with data centres, such as " + known.get(0)
                                + "; got '" + Problem.shortened(city) + "'" + NearestWord.suggestion(city, known));
            }
        }
        boolean isNowhere = scenario.subnets().stream()
                .filter(candidate -> candidate.id().equals(subnet))
                .anyMatch(candidate -> !machines.arePlaced(candidate));
        require(!isNowhere, "probe.users", "a subnet whose nodes stand somewhere: " + Machines.PLACED, subnet);
    }

    private void fault(String path, FaultSection fault) {
        require(fault.lasts().nanos() > 0, path + ".for", "a positive duration", fault.lasts());
        boolean fits = fault.at().nanos() <= Long.MAX_VALUE - fault.lasts().nanos();
        require(fits, path, "an end within 292 years", "a later one");
        FaultKinds.check(path, fault, this);
        boolean isIdle = fault.at().nanos() >= scenario.duration().nanos();
        if (!isIdle && scenario.expect().stream().anyMatch(Expectation::isLive)) {
            FaultKinds.checkLive(path, fault, this);
        }
    }

    /** Reports what is wrong with nodes of a subnet that are to be drawn. */
    void struck(String path, StruckNodes struck) {
        boolean isEither = struck.nodes().isPresent() != struck.share().isPresent();
        require(isEither, path, "either nodes or share", struck.nodes().isPresent() ? "both" : "neither");
        sizeOf(path, struck.subnet()).ifPresent(size -> {
            struck.nodes().ifPresent(nodes -> require(nodes <= size, path + ".nodes", "1 to " + size, nodes));
            boolean isNobody = isEither && struck.countOf(size) == 0;
            require(
                    !isNobody,
                    path + ".share",
                    "a share of at least one of " + size + " nodes",
                    struck.share().map(Share::toString).orElse(""));
        });
    }

    /** Returns how many nodes the subnet of a section has; reports it if there is no such subnet. */
    Optional<Integer> sizeOf(String path, String subnet) {
        requireKnown(path + ".subnet", subnet, ids());
        return nodesIn(subnet);
    }

    /** Returns how many nodes a subnet has, if there is such a subnet. */
    Optional<Integer> nodesIn(String subnet) {
        return find(subnet).flatMap(machines::countOf);
    }

    /** Returns the processing time of a subnet, if there is such a subnet. */
    Optional<TimeSpan> processingOf(String subnet) {
        return find(subnet).flatMap(SubnetSection::consensus).flatMap(ConsensusSection::processing);
    }

    private Optional<SubnetSection> find(String subnet) {
        return scenario.subnets().stream()
                .filter(candidate -> candidate.id().equals(subnet))
                .findFirst();
    }

    Scenario scenario() {
        return scenario;
    }

    Machines machines() {
        return machines;
    }

    /** A scenario without subnets has nothing that most charts could show, and one without an economy nothing for the others. */
    private void charts(List<ChartName> charts) {
        requireDistinct("charts", "", charts.stream().map(ChartName::key).toList());
        for (int i = 0; i < charts.size(); i++) {
            boolean isOfEconomies = charts.get(i).isOfEconomies();
            // A scenario of neither is told so elsewhere.
            boolean isThere = isOfEconomies
                    ? scenario.economy().isPresent()
                    : !scenario.subnets().isEmpty() || scenario.economy().isEmpty();
            String subject = isOfEconomies ? "an economy" : "subnets";
            require(
                    isThere,
                    "charts[" + i + "]",
                    subject + " to be shown in " + charts.get(i).key(),
                    "none");
        }
    }

    /** Where the start is not known, that is told elsewhere. */
    private void judgeFrom(LocalDate from) {
        scenario.start().ifPresent(start -> {
            LocalDate end = start.plusDays(scenario.duration().toDuration().toDays());
            boolean isWithin = !from.isBefore(start) && !from.isAfter(end);
            require(isWithin, "economy.judge-from", "a date within the run, " + start + " to " + end, from);
        });
    }

    void requireDistinct(String path, String key, List<String> names) {
        Set<String> seen = new HashSet<>();
        IntStream.range(0, names.size())
                .filter(i -> !seen.add(names.get(i)))
                .forEach(i -> problems.report(
                        path + "[" + i + "]" + key, "expected each once; got '" + names.get(i) + "' again"));
    }

    void requireKnown(String path, String name, List<String> known) {
        if (!known.contains(name)) {
            String all = known.stream().distinct().collect(Collectors.joining(", "));
            String expected = "expected " + (known.size() == 1 ? "" : "one of ") + all;
            problems.report(
                    path, expected + "; got '" + Problem.shortened(name) + "'" + NearestWord.suggestion(name, known));
        }
    }

    void requireSpan(String path, TimeSpan span, TimeSpan longest) {
        boolean isWithin = span.nanos() > 0 && span.nanos() <= longest.nanos();
        require(isWithin, path, "a positive duration of at most " + longest, span);
    }

    void requireAtMost(String path, TimeSpan span) {
        require(span.nanos() <= LONGEST_DELAY.nanos(), path, "at most " + LONGEST_DELAY, span);
    }

    void require(boolean holds, String path, String expected, Object got) {
        if (!holds) {
            report(path, expected, Problem.shortened(got.toString()));
        }
    }

    void report(String path, String expected, Object got) {
        problems.report(path, "expected " + expected + "; got " + got);
    }
}
