package org.icsim.scenarios.assemble;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.Sampler;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.icsim.models.network.LossRates;
import org.icsim.scenarios.assemble.SubnetPlan.CrashPlan;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.MeasuredLatencies;
import org.icsim.scenarios.schema.Jitter;
import org.icsim.scenarios.schema.Loss;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.Scenario.FaultSection;
import org.icsim.scenarios.schema.Scenario.FidelitySection;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.ProbeSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.TimeSpan;
import org.icsim.scenarios.schema.Traffic;

/** Checks what a schema cannot say, and settles every parameter from scenario and preset. */
public final class Planner {
    private static final int SMALL_SUBNET = 13;

    /** A century, a year and an hour leave sums of them within the 292 years that a clock of nanoseconds counts. */
    private static final TimeSpan LONGEST_RUN = TimeSpan.parse("36500d");

    private static final TimeSpan LONGEST_JITTER = TimeSpan.parse("365d");
    private static final TimeSpan LONGEST_DELAY = TimeSpan.parse("1h");

    private static final BigDecimal LOWEST_RATE = new BigDecimal("0.000001");
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("1000000");

    private final Scenario scenario;
    private final Preset preset;

    private Planner(Scenario scenario, Preset preset) {
        this.scenario = scenario;
        this.preset = preset;
    }

    /**
     * Returns the plan of a run.
     *
     * @throws BadInputException if the scenario contradicts itself or names what does not exist
     */
    public static RunPlan plan(Scenario scenario, Preset preset) {
        return new Planner(scenario, preset).plan();
    }

    private RunPlan plan() {
        require(
                scenario.scenario().matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "scenario",
                "lower-case words joined by hyphens",
                scenario.scenario());
        require(scenario.duration().nanos() > 0, "duration", "a positive duration", scenario.duration());
        requireAtMost(LONGEST_RUN, "duration", scenario.duration());
        require(!scenario.subnets().isEmpty(), "subnets", "at least one subnet", "none");
        List<String> ids = scenario.subnets().stream().map(SubnetSection::id).toList();
        require(ids.stream().distinct().count() == ids.size(), "subnets", "ids that differ", ids);
        scenario.probe().ifPresent(probe -> requireProbe(ids, probe));
        for (int i = 0; i < scenario.faults().size(); i++) {
            String subnet = scenario.faults().get(i).crash().subnet();
            require(ids.contains(subnet), "faults[" + i + "].crash.subnet", "one of " + ids, subnet);
        }
        List<SubnetPlan> subnets = new ArrayList<>();
        for (int i = 0; i < scenario.subnets().size(); i++) {
            subnets.add(planSubnet("subnets[" + i + "]", scenario.subnets().get(i)));
        }
        return new RunPlan(scenario, preset, subnets);
    }

    private SubnetPlan planSubnet(String path, SubnetSection subnet) {
        require(
                subnet.id().matches("[a-z0-9]+(-[a-z0-9]+)*"),
                path + ".id",
                "lower-case words joined by hyphens",
                subnet.id());
        Latencies latencies = planLatencies(path, subnet);
        int nodes = latencies.nodes();
        String likeness = subnet.like().map(like -> "like " + like).orElse("constant latency");
        return new SubnetPlan(
                subnet.id(),
                likeness,
                latencies,
                planConditions(),
                planSettings(path, subnet, nodes),
                planCrashes(subnet.id(), nodes));
    }

    private Latencies planLatencies(String path, SubnetSection subnet) {
        require(
                subnet.like().isPresent() != subnet.nodes().isPresent(),
                path,
                "either like or nodes",
                subnet.like().isPresent() ? "both" : "neither");
        Optional<TimeSpan> constant = scenario.network().flatMap(NetworkSection::latency);
        return subnet.like().isPresent()
                ? planMeasured(path, subnet.like().get(), constant)
                : planConstant(path, subnet.nodes().orElseThrow(), constant);
    }

    private Latencies planMeasured(String path, String like, Optional<TimeSpan> constant) {
        require(MeasuredLatencies.SUBNETS.contains(like), path + ".like", "one of " + MeasuredLatencies.SUBNETS, like);
        constant.ifPresent(
                latency -> require(false, "network.latency", "none beside a subnet with measured latencies", latency));
        return MeasuredLatencies.of(like);
    }

    private Latencies planConstant(String path, int nodes, Optional<TimeSpan> constant) {
        require(1 <= nodes && nodes <= Thresholds.MAX_NODES, path + ".nodes", "1 to " + Thresholds.MAX_NODES, nodes);
        TimeSpan latency = constant.orElse(new TimeSpan(0));
        require(
                latency.nanos() > 0,
                "network.latency",
                "a positive duration, for " + path + " is like no measured subnet",
                constant.isEmpty() ? "none" : latency);
        requireAtMost(LONGEST_DELAY, "network.latency", latency);
        return Latencies.constant(nodes, latency.nanos());
    }

    private ConsensusSettings planSettings(String path, SubnetSection subnet, int nodes) {
        Preset.ConsensusPreset defaults = preset.consensus();
        Optional<ConsensusSection> own = subnet.consensus();
        var notaryDefault = nodes <= SMALL_SUBNET ? defaults.initialNotaryDelay() : defaults.initialNotaryDelayLarge();
        var notary = own.flatMap(ConsensusSection::initialNotaryDelay).orElse(notaryDefault.value());
        var unit = own.flatMap(ConsensusSection::unitDelay)
                .orElse(defaults.unitDelay().value());
        var processing = own.flatMap(ConsensusSection::processing)
                .orElse(defaults.processing().value());
        require(unit.nanos() > 0, path + ".consensus.unit-delay", "a positive duration", unit);
        requireAtMost(LONGEST_DELAY, path + ".consensus.unit-delay", unit);
        requireAtMost(LONGEST_DELAY, path + ".consensus.initial-notary-delay", notary);
        requireAtMost(LONGEST_DELAY, path + ".consensus.processing", processing);
        boolean takesTime = nodes > 1 || notary.nanos() + processing.nanos() > 0;
        require(takesTime, path + ".consensus", "a delay: rounds of a single node would take no time", "none");
        Traffic traffic = scenario.fidelity().flatMap(FidelitySection::traffic).orElse(Traffic.FULL);
        return new ConsensusSettings(
                notary.toDuration(),
                unit.toDuration(),
                processing.toDuration(),
                switch (traffic) {
                    case SHARES -> ConsensusSettings.Traffic.SHARES;
                    case FULL -> ConsensusSettings.Traffic.FULL;
                });
    }

    private Conditions planConditions() {
        Jitter jitter = scenario.network()
                .flatMap(NetworkSection::jitter)
                .orElse(preset.network().jitter().value());
        Loss loss = scenario.network()
                .flatMap(NetworkSection::loss)
                .orElse(preset.network().loss().value());
        jitter.orNothing().ifPresent(this::requireTail);
        try {
            return new Conditions(
                    jitter.orNothing().map(Planner::sampler), new LossRates(loss.least(), loss.greatest()));
        } catch (IllegalArgumentException e) {
            throw new BadInputException("network: " + e.getMessage(), e);
        }
    }

    private static Sampler sampler(Jitter jitter) {
        Sampler body = Distributions.logNormal((double) jitter.median().nanos(), jitter.sigma());
        Sampler tail = Distributions.pareto((double) jitter.tailMinimum().nanos(), jitter.tailShape());
        return Distributions.mixture(jitter.tailShare(), body, tail);
    }

    private List<CrashPlan> planCrashes(String subnet, int nodes) {
        List<CrashPlan> crashes = new ArrayList<>();
        for (int i = 0; i < scenario.faults().size(); i++) {
            FaultSection fault = scenario.faults().get(i);
            if (fault.crash().subnet().equals(subnet)) {
                String path = "faults[" + i + "]";
                int count = fault.crash().nodes();
                require(1 <= count && count <= nodes, path + ".crash.nodes", "1 to " + nodes, count);
                require(fault.lasts().nanos() > 0, path + ".for", "a positive duration", fault.lasts());
                long until;
                try {
                    until = Math.addExact(fault.at().nanos(), fault.lasts().nanos());
                } catch (ArithmeticException e) {
                    throw new BadInputException(path + ": expected an end within 292 years", e);
                }
                crashes.add(new CrashPlan(fault.at().nanos(), until, count));
            }
        }
        return crashes;
    }

    private void requireProbe(List<String> subnets, ProbeSection probe) {
        require(subnets.contains(probe.to()), "probe.to", "one of " + subnets, probe.to());
        BigDecimal rate = probe.rate().perSecond();
        require(
                rate.compareTo(LOWEST_RATE) >= 0 && rate.compareTo(HIGHEST_RATE) <= 0,
                "probe.rate",
                LOWEST_RATE + "/s to " + HIGHEST_RATE + "/s",
                probe.rate());
    }

    /** A delay longer than one packet in 2⁴⁰ has, which is 7.1 standard deviations out, would not fit a clock. */
    private void requireTail(Jitter jitter) {
        double body = jitter.median().nanos() * StrictMath.exp(7.1 * jitter.sigma());
        double tail = jitter.tailMinimum().nanos() * StrictMath.pow(2, 40 / jitter.tailShape());
        require(
                Math.max(body, tail) <= LONGEST_JITTER.nanos(),
                "network.jitter",
                "at most " + LONGEST_JITTER + " for all but one packet in 2^40; raise tail-shape or lower the rest",
                jitter);
    }

    private void requireAtMost(TimeSpan longest, String path, TimeSpan got) {
        require(got.nanos() <= longest.nanos(), path, "at most " + longest, got);
    }

    private void require(boolean holds, String path, String expected, Object got) {
        if (!holds) {
            throw new BadInputException(path + ": expected " + expected + "; got " + got);
        }
    }
}
