package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusFact.ClockOffsetSet;
import org.icsim.models.consensus.ConsensusFact.IngressLost;
import org.icsim.models.consensus.ConsensusFact.IngressReceived;
import org.icsim.models.consensus.ConsensusFact.ReplicaCrashed;
import org.icsim.models.consensus.ConsensusFact.ReplicaRestarted;
import org.icsim.models.consensus.ConsensusFact.UpdateAnswered;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Cut;
import org.icsim.models.network.Latencies;
import org.icsim.models.network.Link;
import org.icsim.models.network.Network;

/** A subnet: replicas, the network between them, and what they have in common. One logical process. */
public final class Subnet {
    private final LogicalProcess process;
    private final Thresholds thresholds;
    private final ConsensusSettings settings;
    private final ConsensusRules rules;
    private final Lottery lottery;
    private final Latencies latencies;
    private final Network<ConsensusMessage> network;
    private final Aggregates aggregates = new Aggregates();
    private final FactSink<ConsensusFact> facts;
    private final Replica[] replicas;
    /** Of the replicas: what messages try first. */
    final ShareTable[] shares;

    private final List<Consumer<Ingress>> certifiedListeners = new ArrayList<>();
    private final Adversaries adversaries;
    private final QuorumWatch quorum;

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
        this.adversaries = new Adversaries(this);
        this.quorum = new QuorumWatch(this);
        this.lottery = new Lottery(thresholds, rules, process.randomKey("beacon"));
        this.latencies = latencies;
        this.network = new Network<>(process, latencies, conditions, this::deliver);
        this.replicas = new Replica[thresholds.nodes()];
        this.shares = new ShareTable[thresholds.nodes()];
        for (int i = 0; i < replicas.length; i++) {
            replicas[i] = new Replica(i, this);
            shares[i] = replicas[i].shares();
        }
    }

    /**
     * Lets {@code listener} act, from the start on, whenever a replica can answer the user of a message it took: at that
     * moment, and once for each message. Unlike a reader of facts it may change what comes.
     */
    public void onCertified(Consumer<Ingress> listener) {
        certifiedListeners.add(listener);
    }

    /**
     * Says, before the start, who makes the blocks of a height: these replicas have the lowest ranks, in this order, and the others
     * follow as the beacon has it.
     *
     * @param height   at least 1
     * @param replicas by index, each once
     */
    public void scriptMakers(long height, List<Integer> replicas) {
        if (height < 1 || replicas.stream().distinct().count() != replicas.size()) {
            throw new IllegalArgumentException(
                    "makers of a height from 1 on are different replicas, got " + replicas + " of " + height);
        }
        lottery.script(height, replicas);
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
        quorum.beforeChange();
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
        quorum.beforeChange();
        if (--outages[replica] == 0) {
            network.connect(replica);
            record(new ReplicaRestarted(replica));
            replicas[replica].restart();
        }
    }

    /**
     * Puts a replica into the hands of an adversary, whether it is up or not. One that is in several hands commits the misdeeds
     * that any of them wants.
     *
     * @param misdeeds at least one
     */
    public void corrupt(int replica, Set<Misdeed> misdeeds) {
        quorum.beforeChange();
        adversaries.take(replica, misdeeds);
    }

    /**
     * Takes a replica out of the hands of an adversary. In nobody's hands it abides by the rules again, and signs what it has held
     * back of what is still open.
     *
     * @param misdeeds that this adversary wanted
     * @throws IllegalStateException if the replica is in no such hands
     */
    public void reform(int replica, Set<Misdeed> misdeeds) {
        quorum.beforeChange();
        adversaries.release(replica, misdeeds);
    }

    /** Lets nothing depart over the links of a cut from now on. */
    public void cut(Cut cut) {
        quorum.beforeChange();
        network.cut(cut);
    }

    /**
     * Ends a cut. Over links that are open again, being in no other cut, who sends offers what the other lacks.
     *
     * @throws IllegalStateException if one of its links is not cut
     */
    public void heal(Cut cut) {
        quorum.beforeChange();
        for (Link link : network.heal(cut)) {
            reconnect(link.from(), link.to());
        }
    }

    /**
     * Lets one replica offer another what that lacks of its pool, a round trip from now: a connection of theirs is new. If
     * either is down by then it does not come to that; who restarts asks for all it needs.
     */
    public void reconnect(int from, int to) {
        process.at(process.now() + network.roundTripNanos(from, to), () -> {
            if (isUp(from) && isUp(to)) {
                replicas[from].catchUp().offer(replicas[to].catchUp().need());
            }
        });
    }

    /**
     * Makes a replica slower than the processing time of the settings, or less slow again.
     *
     * @param nanos added to how much longer it takes, negative to take back what was added before
     * @throws IllegalStateException if it were faster than the settings then
     */
    public void addProcessing(int replica, long nanos) {
        replicas[replica].notary().addSlowness(nanos);
    }

    /** Returns the block maker of rank 0 in the greatest height that any replica works on: its beacon is known by then. */
    public int leader() {
        long newest = Arrays.stream(replicas).mapToLong(Replica::height).max().orElseThrow();
        return lottery.leader(newest);
    }

    /**
     * Sets a replica's clock forward, or back, by which it gives its blocks their time and judges those of others. Without it
     * clocks are true.
     *
     * @param nanos by how much, in nanoseconds; negative for back
     */
    public void addClockOffset(int replica, long nanos) {
        long offset = replicas[replica].clockOffset() + nanos;
        record(new ClockOffsetSet(replica, offset));
        replicas[replica].setClock(offset);
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

    /** Returns who watches whether the subnet can go on. */
    public QuorumWatch quorum() {
        return quorum;
    }

    /** Returns how many messages replicas have taken so far: the number that the next one will have. */
    long ingressCount() {
        return ingressCount;
    }

    Adversaries adversaries() {
        return adversaries;
    }

    void announceCertified(Ingress ingress) {
        certifiedListeners.forEach(listener -> listener.accept(ingress));
    }

    /** Returns the greatest one-way latency from a replica to another, before jitter and loss, in nanoseconds. */
    long greatestLatencyNanos(int from) {
        long greatest = 0;
        for (int to = 0; to < thresholds.nodes(); to++) {
            greatest = Math.max(greatest, to == from ? 0 : latencies.oneWayNanos(from, to));
        }
        return greatest;
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

    void record(ConsensusFact fact) {
        facts.accept(process.now(), fact);
    }

    /** Passes on an aggregate that a replica has made itself, if the traffic has such. */
    void broadcastAggregate(int replica, SignedArtifact artifact, long height, long blockId) {
        if (settings.traffic() == Traffic.FULL) {
            network.broadcast(replica, aggregates.of(artifact, height, blockId));
        }
    }

    private void deliver(int receiver, ConsensusMessage message) {
        boolean isDone = message instanceof Signature signature && shares[receiver].absorb(signature);
        if (!isDone) {
            message.deliverTo(replicas[receiver]);
        }
    }
}
