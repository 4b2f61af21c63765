package org.icsim.scenarios.load;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.icsim.models.providers.Region;
import org.icsim.models.providers.RewardRates;
import org.icsim.models.providers.RewardedNode;
import org.icsim.models.providers.TypeByHardware;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.Topology;

/**
 * What mainnet's node providers are paid by: the rates of January 2026, and the nodes of 31 October 2025.
 *
 * <p>Sources: rates as the node rewards canister reported them for 14 December 2025 to 12 January 2026, from dfinity/dre, commit
 * 2e023699 (Apache-2.0); the coefficients are our reading of the means it reports for groups. Nodes as in {@link MainnetTopology};
 * their types by {@link TypeByHardware}.
 */
public final class MainnetRewards {
    private static final String RATES = "/data/nns/node-reward-rates-2026-01.csv";
    private static final String NODES = "/data/topology/nodes-2025-10-31.csv";

    private MainnetRewards() {}

    /** Returns the rates of January 2026. */
    public static RewardRates rates() {
        try (InputStream in = Objects.requireNonNull(MainnetRewards.class.getResourceAsStream(RATES), RATES)) {
            return RewardFiles.rates(new Source(RATES, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the nodes of 31 October 2025, API boundary nodes too: they are paid like any other. */
    public static List<RewardedNode> nodes() {
        TypeByHardware types = new TypeByHardware(rates());
        Topology mainnet = MainnetTopology.get();
        return CsvResource.rows(NODES, row -> node(row, mainnet, types));
    }

    private static RewardedNode node(NamedCsvRecord row, Topology mainnet, TypeByHardware types) {
        Node node = mainnet.node(NodeId.parse(row.getField("node_id")));
        Region region = new Region(row.getField("region"));
        return new RewardedNode(
                node.id(),
                mainnet.operatorOf(node).provider(),
                region,
                types.find(region, node.hardware())
                        .orElseThrow(() ->
                                new IllegalArgumentException("expected a region that lists a rate; got " + region)));
    }
}
