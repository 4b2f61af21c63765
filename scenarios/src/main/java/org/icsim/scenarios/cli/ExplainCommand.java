package org.icsim.scenarios.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.cli.Explanations.Topic;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code icsim explain}: what a word of scenarios and results means. */
@Command(
        name = "explain",
        description = "Explain a metric, parameter, fault, invariant or chart; list them all without a name.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final int WIDTH = 80;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Such as finality.update, network.jitter, crash or block-rate.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Explanations explanations = new Explanations();
        List<Topic> topics = name.map(explanations::named).orElseGet(explanations::all);
        if (topics.isEmpty()) {
            List<String> known = explanations.all().stream().map(Topic::name).toList();
            throw new BadInputException(
                    "explain",
                    "nothing is known of '" + name.orElse("") + "'" + NearestWord.suggestion(name.orElse(""), known)
                            + "; 'icsim explain' lists every name");
        }
        var out = spec.commandLine().getOut();
        out.print(isJson ? new Json().write(topics) : name.isPresent() ? text(topics) : list(topics));
        out.flush();
        return ExitCode.OK;
    }

    private static String list(List<Topic> topics) {
        TextTable table = new TextTable(List.of("kind", "name"));
        topics.forEach(topic -> table.addRow(List.of(topic.kind(), topic.name())));
        return table.render();
    }

    /** Returns the topics as a person reads them. */
    static String text(List<Topic> topics) {
        StringBuilder text = new StringBuilder();
        for (Topic topic : topics) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(topic.name()).append(" (").append(topic.kind()).append(")\n");
            text.append(wrapped(topic.text(), ""));
            topic.details().forEach(detail -> text.append(wrapped(detail, "  ")));
        }
        return text.toString();
    }

    /** Returns a paragraph whose lines after the first are indented by {@code hanging}. */
    private static String wrapped(String text, String hanging) {
        String indent = "  ";
        StringBuilder wrapped = new StringBuilder();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH && !line.toString().isBlank()) {
                wrapped.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent).append(hanging);
            }
            line.append(word).append(' ');
        }
        return wrapped.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
