package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.Spread;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.load.Problem;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.DarkSection;

/** All nodes of a provider, data centre, owner or place stop and come back. */
final class DarkKind implements FaultKind<DarkSection> {
    @Override
    public String key() {
        return "dark";
    }

    @Override
    public Optional<DarkSection> in(FaultSection fault) {
        return fault.dark();
    }

    @Override
    public void check(String path, DarkSection dark, Check check) {
        Map<Attribute, String> values = dark.values();
        if (values.size() != 1) {
            check.report(path, "one of provider, data-center, owner, country and continent", values.size());
            return;
        }
        Blackouts blackouts = Blackouts.among(check.scenario());
        values.forEach((attribute, name) -> {
            if (blackouts.find(attribute, name).isEmpty()) {
                nobody(path, attribute, name, blackouts, check);
            }
        });
    }

    /** Returns the key of the value. */
    private static String key(Attribute attribute) {
        return attribute == Attribute.DATA_CENTER_OWNER
                ? "owner"
                : attribute.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void nobody(String path, Attribute attribute, String name, Blackouts blackouts, Check check) {
        List<String> known = blackouts.spread(attribute).shares().stream()
                .map(Spread.Share::value)
                .toList();
        String expected = known.isEmpty()
                ? "subnets whose nodes stand somewhere: " + Machines.PLACED
                : "largest, or " + (attribute == Attribute.DATA_CENTER_OWNER ? "an " : "a ") + attribute.title()
                        + " with nodes in this scenario"
                        + (attribute == Attribute.PROVIDER ? "" : ", such as " + known.get(0));
        List<String> words = new ArrayList<>(known);
        words.add(DarkSection.LARGEST);
        check.report(
                path + "." + key(attribute),
                expected,
                "'" + Problem.shortened(name) + "'" + NearestWord.suggestion(name, known.isEmpty() ? known : words));
    }

    @Override
    public void checkLive(String path, DarkSection dark, Check check) {
        Blackouts blackouts = Blackouts.among(check.scenario());
        dark.values()
                .forEach((attribute, name) ->
                        LiveCheck.dark(path + "." + key(attribute), blackouts.find(attribute, name), check));
    }

    @Override
    public Optional<Effect> effect(DarkSection dark, FaultTarget target) {
        List<Integer> replicas = target.blackouts().of(dark).replicasAmong(target.nodes());
        return replicas.isEmpty() ? Optional.empty() : Optional.of(new Darkness(replicas));
    }

    /** These replicas are down. */
    record Darkness(List<Integer> replicas) implements Effect {
        @Override
        public Struck strike(FaultPlan plan, FaultChance chance) {
            return CrashKind.crash(plan, replicas);
        }
    }
}
