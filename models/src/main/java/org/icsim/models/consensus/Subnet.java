package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusFact.IngressLost;
import org.icsim.models.consensus.ConsensusFact.IngressReceived;
import org.icsim.models.consensus.ConsensusFact.ReplicaCrashed;
import org.icsim.models.consensus.ConsensusFact.ReplicaRestarted;
import org.icsim.models.consensus.ConsensusFact.UpdateAnswered;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.icsim.models.network.Network;

/** A subnet: replicas, the network between them, and what they have in common. One logical process. */
public final class Subnet {
    private final LogicalProcess process;
    private final Thresholds thresholds;
    private final ConsensusSettings settings;
    private final ConsensusRules rules;
    private final Lottery lottery;
    private final Network<ConsensusMessage> network;
    private final Aggregates aggregates = new Aggregates();
    private final FactSink<ConsensusFact> facts;
    private final Replica[] replicas;
    private final List<Consumer<Ingress>> certifiedListeners = new ArrayList<>();

    /** How many outages each replica is in; they may overlap. */
    private final int[] outages;

    private long ingressCount;

    /**
     * Makes a subnet with one replica per node of {@code latencies}.
     *
     * @param rules the protocol's, {@link ProtocolRules}, or others to see them fail
     * @param facts reads what happens
     */
    public Subnet(
            LogicalProcess process,
            Latencies latencies,
            Conditions conditions,
            ConsensusSettings settings,
            ConsensusRules rules,
            FactSink<ConsensusFact> facts) {
        this.process = process;
        this.thresholds = new Thresholds(latencies.nodes());
        this.settings = settings;
        this.rules = rules;
        this.facts = facts;
        this.outages = new int[thresholds.nodes()];
        this.lottery = new Lottery(thresholds, rules, process.randomKey("beacon"));
        this.network = new Network<>(process, latencies, conditions, this::deliver);
        this.replicas = new Replica[thresholds.nodes()];
        for (int i = 0; i < replicas.length; i++) {
            replicas[i] = new Replica(i, this);
        }
    }

    /**
     * Lets {@code listener} act, from the start on, whenever a replica can answer the user of a message it took: at that
     * moment, and once for each message. Unlike a reader of facts it may change what comes.
     */
    public void onCertified(Consumer<Ingress> listener) {
        certifiedListeners.add(listener);
    }

    /** Lets all replicas that are up begin at the process's present time; one that is down begins when it restarts. */
    public void start() {
        process.at(process.now(), () -> {
            for (int i = 0; i < replicas.length; i++) {
                if (isUp(i)) {
                    replicas[i].start();
                }
            }
        });
    }

    /** Begins an outage of a replica: it stops, unless it is down already. */
    public void crash(int replica) {
        if (outages[replica]++ == 0) {
            replicas[replica].crash();
            network.disconnect(replica);
            record(new ReplicaCrashed(replica));
        }
    }

    /**
     * Ends an outage of a replica: it runs again, unless it is in another one too.
     *
     * @throws IllegalStateException if the replica is in none
     */
    public void restart(int replica) {
        if (outages[replica] == 0) {
            throw new IllegalStateException("replica " + replica + " is up and cannot be restarted");
        }
        if (--outages[replica] == 0) {
            network.connect(replica);
            record(new ReplicaRestarted(replica));
            replicas[replica].restart();
        }
    }

    /** Returns whether the replica is up. */
    public boolean isUp(int replica) {
        return outages[replica] == 0;
    }

    /**
     * Returns the replica that gets a user's message meant for {@code first}: the first from there on and round that is up
     * and not behind the others; if all that are up are behind, the first of these; empty if none is up.
     *
     * <p>Source: a replica whose certified state lags behind the final height reports the health {@code
     * CertifiedStateBehind}, and API boundary nodes route to healthy ones (dfinity/ic {@code rs/boundary_node/ic_boundary}).
     * That one which is behind gets messages where no other is up is our assumption.
     */
    public OptionalInt nextHealthy(int first) {
        OptionalInt firstUp = OptionalInt.empty();
        for (int i = 0; i < replicas.length; i++) {
            int replica = (first + i) % replicas.length;
            if (isUp(replica) && !replicas[replica].catchUp().isBehind()) {
                return OptionalInt.of(replica);
            }
            if (isUp(replica) && firstUp.isEmpty()) {
                firstUp = OptionalInt.of(replica);
            }
        }
        return firstUp;
    }

    /** Hands a user's message to a replica, which must be up. */
    public Ingress submit(int replica) {
        if (!isUp(replica)) {
            throw new IllegalStateException("replica " + replica + " is down and takes no message");
        }
        Ingress ingress = new Ingress(ingressCount++, replica, process.now());
        record(new IngressReceived(replica, ingress));
        replicas[replica].onIngress(ingress);
        return ingress;
    }

    /** Notes that the reply to a message has reached its user, who sent it at {@code sentAt}. */
    public void answer(Ingress ingress, long sentAt) {
        record(new UpdateAnswered(ingress.receivedBy(), ingress, sentAt));
    }

    /** Loses a user's message that was meant for a replica, which is down. */
    public void lose(int replica) {
        record(new IngressLost(replica));
    }

    public LogicalProcess process() {
        return process;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    public Network<ConsensusMessage> network() {
        return network;
    }

    /** Returns how many messages replicas have taken so far: the number that the next one will have. */
    long ingressCount() {
        return ingressCount;
    }

    void announceCertified(Ingress ingress) {
        certifiedListeners.forEach(listener -> listener.accept(ingress));
    }

    Replica replica(int index) {
        return replicas[index];
    }

    ConsensusSettings settings() {
        return settings;
    }

    ConsensusRules rules() {
        return rules;
    }

    Lottery lottery() {
        return lottery;
    }

    Aggregates aggregates() {
        return aggregates;
    }

    void record(ConsensusFact fact) {
        facts.accept(process.now(), fact);
    }

    /** Passes on an aggregate that a replica has made itself, if the traffic has such. */
    void broadcastAggregate(int replica, ConsensusMessage aggregate) {
        if (settings.traffic() == Traffic.FULL) {
            network.broadcast(replica, aggregate);
        }
    }

    private void deliver(int receiver, ConsensusMessage message) {
        message.deliverTo(replicas[receiver]);
    }
}
