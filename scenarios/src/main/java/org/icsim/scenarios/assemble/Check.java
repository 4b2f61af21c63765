package org.icsim.scenarios.assemble;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsim.core.record.Invariant;
import org.icsim.models.consensus.Thresholds;
import org.icsim.scenarios.load.MeasuredLatencies;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.load.Problem;
import org.icsim.scenarios.schema.BadLinks;
import org.icsim.scenarios.schema.ChartName;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.Expectation;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.StruckNodes;
import org.icsim.scenarios.schema.Geography;
import org.icsim.scenarios.schema.Jitter;
import org.icsim.scenarios.schema.Loss;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.Scenario.MakersSection;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.ProbeSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.Share;
import org.icsim.scenarios.schema.TimeSpan;

/** Checks what a schema cannot say: how the parts of a scenario refer to each other, and what fits a clock. */
final class Check {
    /** A century, a year and an hour leave sums of them within the 292 years that a clock of nanoseconds counts. */
    private static final TimeSpan LONGEST_RUN = TimeSpan.parse("36500d");

    private static final TimeSpan LONGEST_JITTER = TimeSpan.parse("365d");
    private static final TimeSpan LONGEST_DELAY = TimeSpan.parse("1h");

    private static final BigDecimal LOWEST_RATE = new BigDecimal("0.000001");
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("1000000");

    private final Scenario scenario;
    private final Sink problems;
    private final Machines machines;
    private final MembersCheck members = new MembersCheck(this);

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
        for (int i = 0; i < scenario.subnets().size(); i++) {
            subnet("subnets[" + i + "]", scenario.subnets().get(i));
        }
        scenario.network().ifPresent(this::network);
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

    private void subnet(String path, SubnetSection subnet) {
        boolean isAmbiguous =
                Metric.all().stream().anyMatch(metric -> metric.name().startsWith(subnet.id() + "."));
        boolean isTheEconomy = scenario.economy().isPresent() && subnet.id().equals(EconomyMetric.SUBJECT);
        require(!isAmbiguous && !isTheEconomy, path + ".id", "a name with which no metric begins", subnet.id());
        long ways = Stream.of(subnet.like(), subnet.nodes(), subnet.members())
                .filter(Optional::isPresent)
                .count();
        require(ways == 1, path, "one of like, nodes and members", ways == 0 ? "none" : "several");
        subnet.like().filter(like -> Mainnet.likeness(subnet).isEmpty()).ifPresent(like -> unknownSubnet(path, like));
        subnet.consensus().ifPresent(consensus -> consensus(path + ".consensus", subnet, consensus));
        subnet.members().ifPresent(named -> members.check(path + ".members", named));
        subnet.roundTrips()
                .ifPresent(trips -> RoundTripsCheck.of(path + ".round-trips", trips, machines.countOf(subnet), this));
        subnet.makers().ifPresent(makers -> makers(path + ".makers", subnet, makers));
        boolean isDrawn = subnet.nodes().isPresent() && machines.arePlaced(subnet);
        if (isDrawn && Mainnet.draw(subnet.id(), subnet.nodes().get()).isEmpty()) {
            problems.report(
                    path + ".nodes",
                    "expected as many nodes as mainnet has within the limits on what they may share, or network.latency"
                            + " or round-trips; got " + subnet.nodes().get());
        }
    }

    private void makers(String path, SubnetSection subnet, List<MakersSection> makers) {
        requireDistinct(
                path,
                ".height",
                makers.stream().map(its -> String.valueOf(its.height())).toList());
        for (int i = 0; i < makers.size(); i++) {
            String nodes = path + "[" + i + "].nodes";
            List<Integer> named = makers.get(i).nodes();
            requireDistinct(nodes, "", named.stream().map(String::valueOf).toList());
            machines.countOf(subnet)
                    .ifPresent(count -> IntStream.range(0, named.size())
                            .filter(j -> named.get(j) < 0 || named.get(j) >= count)
                            .forEach(j -> problems.report(
                                    nodes + "[" + j + "]", "expected 0 to " + (count - 1) + "; got " + named.get(j))));
        }
    }

    private void unknownSubnet(String path, String like) {
        List<String> known = Mainnet.TOPOLOGY.subnets().stream()
                .map(subnet -> subnet.id().principal().shortName())
                .toList();
        problems.report(
                path + ".like",
                "expected the beginning of the id of one of mainnet's " + known.size() + " subnets, such as "
                        + known.get(0) + "; got '" + Problem.shortened(like) + "'"
                        + NearestWord.suggestion(like, known));
    }

    private void consensus(String path, SubnetSection subnet, ConsensusSection consensus) {
        consensus.unitDelay().ifPresent(unit -> requireSpan(path + ".unit-delay", unit, LONGEST_DELAY));
        consensus.initialNotaryDelay().ifPresent(span -> requireAtMost(path + ".initial-notary-delay", span));
        consensus.processing().ifPresent(span -> requireAtMost(path + ".processing", span));
        boolean isInstant = isZero(consensus.initialNotaryDelay()) && isZero(consensus.processing());
        boolean isAlone = machines.countOf(subnet).orElse(Thresholds.MAX_NODES) == 1;
        require(!(isAlone && isInstant), path, "a delay: rounds of a single node would take no time", "none");
    }

    private static boolean isZero(Optional<TimeSpan> span) {
        return span.isPresent() && span.get().nanos() == 0;
    }

    private void network(NetworkSection network) {
        network.latency().ifPresent(latency -> {
            requireSpan("network.latency", latency, LONGEST_DELAY);
            boolean isUsed = scenario.subnets().stream()
                    .anyMatch(subnet ->
                            subnet.like().isEmpty() && subnet.roundTrips().isEmpty());
            require(
                    isUsed,
                    "network.latency",
                    "none where every subnet is like a real one or has round-trips",
                    latency);
        });
        List<String> measured = network.measured().orElse(List.of());
        for (int i = 0; i < measured.size(); i++) {
            requireKnown("network.measured[" + i + "]", measured.get(i), MeasuredLatencies.SUBNETS);
        }
        network.geography().ifPresent(this::geography);
        network.jitter().flatMap(Jitter::orNothing).ifPresent(this::jitter);
        network.loss().ifPresent(this::loss);
        network.badLinks().filter(BadLinks::areThere).ifPresent(this::badLinks);
    }

    /** Without a base, data centres of one city would be no time apart. */
    private void geography(Geography geography) {
        requireSpan("network.geography.within-site", geography.withinSite(), LONGEST_DELAY);
        requireSpan("network.geography.base", geography.base(), LONGEST_DELAY);
        requireAtMost("network.geography.per-1000-km", geography.per1000Km());
    }

    private void badLinks(BadLinks bad) {
        boolean isOrdered = 0 < bad.least() && bad.least() <= bad.greatest() && bad.greatest() < 1;
        require(isOrdered, "network.bad-links", "least above 0, up to greatest, below 1", bad);
    }

    /** A delay longer than one packet in 2⁴⁰ has, which is 7.1 standard deviations out, would not fit a clock. */
    private void jitter(Jitter jitter) {
        if (jitter.tailMinimum().nanos() == 0) {
            problems.report("network.jitter.tail-minimum", "expected a positive duration; got 0");
        }
        double body = jitter.median().nanos() * StrictMath.exp(7.1 * jitter.sigma());
        double tail = jitter.tailMinimum().nanos() * StrictMath.pow(2, 40 / jitter.tailShape());
        require(
                Math.max(body, tail) <= LONGEST_JITTER.nanos(),
                "network.jitter",
                "at most " + LONGEST_JITTER
                        + " for all but one packet in 2^40: a greater tail-shape, or less of the rest",
                jitter);
    }

    private void loss(Loss loss) {
        boolean isNone = loss.least() == 0 && loss.greatest() == 0;
        boolean isOrdered = 0 < loss.least() && loss.least() <= loss.greatest() && loss.greatest() < 1;
        require(isNone || isOrdered, "network.loss", "least above 0, up to greatest, below 1", loss);
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

    private void requireKnown(String path, String name, List<String> known) {
        if (!known.contains(name)) {
            String all = known.stream().distinct().collect(Collectors.joining(", "));
            String expected = "expected " + (known.size() == 1 ? "" : "one of ") + all;
            problems.report(
                    path, expected + "; got '" + Problem.shortened(name) + "'" + NearestWord.suggestion(name, known));
        }
    }

    private void requireSpan(String path, TimeSpan span, TimeSpan longest) {
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
