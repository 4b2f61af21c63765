package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.load.Problem;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Expectation.Bound;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.schema.Metric.Quantity;
import org.icsim.scenarios.schema.Metric.Unit;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ProbeSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;

/** Checks what bounds of a scenario are about: metrics that there are, of what the scenario has. */
final class BoundCheck {
    private final Scenario scenario;
    private final Check.Sink problems;
    private final List<String> ids;

    BoundCheck(Scenario scenario, Check.Sink problems) {
        this.scenario = scenario;
        this.problems = problems;
        this.ids = scenario.subnets().stream().map(SubnetSection::id).toList();
    }

    /** Reports what is wrong with a bound. */
    void check(String path, Bound bound) {
        Optional<String> subnet =
                ids.stream().filter(id -> bound.metric().startsWith(id + ".")).findFirst();
        if (subnet.isEmpty() && bound.metric().startsWith(EconomyMetric.PREFIX)) {
            ofEconomy(path, bound);
            return;
        }
        String name =
                subnet.map(id -> bound.metric().substring(id.length() + 1)).orElse(bound.metric());
        Optional<Metric> metric = Metric.named(name);
        if (metric.isEmpty()) {
            unknown(path, name);
            return;
        }
        if (ids.isEmpty() && scenario.economy().isPresent()) {
            problems.report(path, "expected a subnet, whose " + name + " could be measured; got none");
            return;
        }
        ofUsers(path, metric.get(), subnet);
        value(path, bound, metric.get().unit());
    }

    private void ofUsers(String path, Metric metric, Optional<String> subnet) {
        boolean isOfUsers = metric.quantity().isOfUsers();
        boolean isProbed = scenario.probe().isPresent()
                && subnet.map(scenario.probe().get().to()::equals).orElse(true);
        require(!isOfUsers || isProbed, path, "a probe of what " + metric.name() + " measures");
        boolean isOfReplies = metric.quantity() == Quantity.LATENCY_UPDATE;
        boolean isAnswered = scenario.probe().flatMap(ProbeSection::users).isPresent();
        require(!isOfReplies || !isProbed || isAnswered, path, "users somewhere, see probe.users");
    }

    private void ofEconomy(String path, Bound bound) {
        Optional<EconomyMetric> metric = EconomyMetric.named(bound.metric());
        if (metric.isEmpty()) {
            String hint = NearestWord.hint(bound.metric(), EconomyMetric.titles());
            problems.report(
                    path, "expected a metric of the economy; got '" + Problem.shortened(bound.metric()) + "'" + hint);
            return;
        }
        require(scenario.economy().isPresent(), path, "an economy, of which " + bound.metric() + " is measured");
        value(path, bound, metric.get().unit());
    }

    private void value(String path, Bound bound, Unit unit) {
        try {
            bound.valueIn(unit);
        } catch (IllegalArgumentException e) {
            problems.report(
                    path, String.valueOf(e.getMessage()).replace(bound.value(), Problem.shortened(bound.value())));
        }
    }

    /** What ends like a metric begins with the id of a subnet that there is not. */
    private void unknown(String path, String name) {
        List<String> known =
                new ArrayList<>(Metric.all().stream().map(Metric::name).toList());
        Optional<String> metric =
                known.stream().filter(it -> name.endsWith("." + it)).findFirst();
        if (scenario.economy().isPresent()) {
            known.addAll(EconomyMetric.titles());
        }
        String got = metric.map(it -> name.substring(0, name.length() - it.length() - 1))
                .orElse(name);
        String expected = metric.map(it -> "the id of a subnet before " + it).orElse("a metric");
        String hint = NearestWord.hint(got, metric.isPresent() ? ids : known);
        problems.report(path, "expected " + expected + "; got '" + Problem.shortened(got) + "'" + hint);
    }

    private void require(boolean holds, String path, String expected) {
        if (!holds) {
            problems.report(path, "expected " + expected + "; got none");
        }
    }
}
