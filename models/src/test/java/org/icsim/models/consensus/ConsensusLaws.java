package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.BlockNotarized;
import org.icsim.models.consensus.ConsensusFact.BlockProposed;
import org.icsim.models.consensus.ConsensusFact.FinalizationSigned;
import org.icsim.models.consensus.ConsensusFact.IngressCertified;
import org.icsim.models.consensus.ConsensusFact.IngressReceived;
import org.icsim.models.consensus.ConsensusFact.MakerDisqualified;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;
import org.icsim.models.consensus.ConsensusFact.ReplicaCorrupted;
import org.icsim.models.consensus.ConsensusFact.ReplicaCrashed;

/**
 * The laws that hold in every run, however bad the network and whoever crashes, for all replicas that have never been corrupted,
 * while at most f ever were. They are stated from facts alone and
 * with thresholds of their own, so that a rule broken in the replicas is not broken here too.
 */
final class ConsensusLaws implements FactSink<ConsensusFact> {
    static final String ONE_FINALIZED_BLOCK = "one-finalized-block-per-height";
    static final String NO_GAP = "final-chain-without-gap";
    static final String QUORUM = "a notarization has 2f + 1 signers";
    static final String EXTENDS_NOTARIZED = "a proposal extends a notarized block that its maker knows";
    static final String ONLY_NOTARIZED = "a signed finalization is of the only notarized block the signer knows";
    static final String NO_OTHER_SIGNED =
            "a signer of a finalization signs the notarization of no other block of the height";
    static final String FAIR_MAKERS = "block making goes round";
    static final String INGRESS_ONCE = "a message enters one final block";
    static final String MAKERS_WAIT = "a maker of rank r proposes r unit delays after its round began, or later";
    static final String NOTARIES_WAIT =
            "a block of rank r is notarized, or later, when notary delay + unit delay × r × 1.5^gap has passed";
    static final String RANKED_MAKERS = "only the f + 1 lowest ranks make blocks";
    static final String ANSWERED_FINAL =
            "a replica answers when the message is final there, and it was not behind then";
    static final String ANSWERED_CERTIFIED = "a message is answered when it is final at 2f + 1 replicas";
    static final String ANSWERED_ONCE = "a message is answered once";
    static final String ANSWERED_CONNECTED =
            "a message is answered by the replica that took it and has not crashed since";

    static final String NO_DISQUALIFIED =
            "a replica notarizes no block of a maker of which it knows that it has made two";

    private static final int ENOUGH_BLOCKS = 40;

    private final ConsensusSettings settings;
    private final int nodes;
    private final TreeSet<String> broken = new TreeSet<>();
    private final SafetyMonitor safety;
    private final Map<Long, Set<Integer>> notarizationSigners = new LinkedHashMap<>();
    private final List<Map<Long, Set<Long>>> notarizedKnown = new ArrayList<>();
    private final List<Map<Long, Set<Long>>> notarizationSigned = new ArrayList<>();
    private final List<Map<Long, Set<Long>>> finalizationSigned = new ArrayList<>();
    /** When each replica first knew a notarized block of a height; its next round began then or later. */
    private final List<Map<Long, Long>> notarizedAt = new ArrayList<>();

    private final long[] finalHeights;
    private final int[] blocksByMaker;
    private final TreeSet<Long> finalIngress = new TreeSet<>();
    private long finalHeight;
    /** The users that are connected to each replica, by their messages. */
    private final List<Set<Long>> connected = new ArrayList<>();
    /** Heights of messages that became final at a replica that took them and was not behind. */
    private final List<Map<Long, Long>> finalHere = new ArrayList<>();

    private final TreeSet<Long> answered = new TreeSet<>();
    private final TreeSet<Integer> corrupted = new TreeSet<>();
    private final List<PacingLaws> pacing = new ArrayList<>();
    private final Map<Long, Block> proposed = new LinkedHashMap<>();
    /** By replica, the makers disqualified at each height. */
    private final List<Map<Long, Set<Long>>> disqualified = new ArrayList<>();

    ConsensusLaws(ConsensusSettings settings, int nodes) {
        this.settings = settings;
        this.nodes = nodes;
        this.safety = new SafetyMonitor("case", violation -> broken.add(violation.invariant()));
        this.blocksByMaker = new int[nodes];
        this.finalHeights = new long[nodes];
        for (int i = 0; i < nodes; i++) {
            notarizedKnown.add(new LinkedHashMap<>());
            disqualified.add(new LinkedHashMap<>());
            pacing.add(new PacingLaws(settings, nodes, proposed, this::require));
            notarizedAt.add(new LinkedHashMap<>(Map.of(0L, 0L)));
            notarizationSigned.add(new LinkedHashMap<>());
            finalizationSigned.add(new LinkedHashMap<>());
            connected.add(new TreeSet<>());
            finalHere.add(new LinkedHashMap<>());
        }
    }

    /** Returns the laws that were broken so far. */
    Set<String> broken() {
        TreeSet<String> all = new TreeSet<>(broken);
        int most = IntStream.range(0, nodes)
                .filter(maker -> !corrupted.contains(maker))
                .map(maker -> blocksByMaker[maker])
                .max()
                .orElse(0);
        if (finalHeight >= ENOUGH_BLOCKS && most > 0.75 * finalHeight) {
            all.add(FAIR_MAKERS);
        }
        return all;
    }

    long finalHeight() {
        return finalHeight;
    }

    int finalIngress() {
        return finalIngress.size();
    }

    int answered() {
        return answered.size();
    }

    @Override
    public void accept(long time, ConsensusFact fact) {
        safety.accept(time, fact);
        int replica = fact.replica();
        if (fact instanceof BlockProposed made) {
            proposed.put(made.block().id(), made.block());
        }
        if (!corrupted.contains(replica) && !isVouchedFor(fact)) {
            pacing.get(replica).accept(time, fact);
        }
        if (fact instanceof ReplicaCorrupted) {
            corrupted.add(replica);
        } else if (fact instanceof MakerDisqualified found) {
            at(disqualified, replica, found.height()).add((long) found.maker());
        } else if (corrupted.contains(replica)) {
            noteCorrupted(replica, fact);
        } else if (fact instanceof BlockProposed proposed) {
            Block block = proposed.block();
            boolean knowsParent = block.height() == 1
                    || at(notarizedKnown, replica, block.height() - 1).contains(block.parentId());
            require(knowsParent, EXTENDS_NOTARIZED);
            require(block.rank() < (nodes - 1) / 3 + 1, RANKED_MAKERS);
            require(sinceRound(time, replica, block) >= waitFor(block.rank(), 0), MAKERS_WAIT);
        } else if (fact instanceof NotarizationSigned signed) {
            Block block = signed.block();
            at(notarizationSigned, replica, block.height()).add(block.id());
            require(!at(disqualified, replica, block.height()).contains((long) block.maker()), NO_DISQUALIFIED);
            long gap = block.height() - 1 - finalHeights[replica];
            long due = settings.initialNotaryDelay().toNanos() + waitFor(block.rank(), gap);
            require(sinceRound(time, replica, block) >= due, NOTARIES_WAIT);
            Set<Long> only = Set.of(block.id());
            require(only.containsAll(at(finalizationSigned, replica, block.height())), NO_OTHER_SIGNED);
            notarizationSigners
                    .computeIfAbsent(block.id(), id -> new TreeSet<>())
                    .add(replica);
        } else if (fact instanceof BlockNotarized notarized) {
            Block block = notarized.block();
            at(notarizedKnown, replica, block.height()).add(block.id());
            notarizedAt.get(replica).putIfAbsent(block.height(), time);
            int signers = notarizationSigners
                    .getOrDefault(block.id(), new TreeSet<>())
                    .size();
            require(signers >= 2 * ((nodes - 1) / 3) + 1, QUORUM);
        } else if (fact instanceof FinalizationSigned signed) {
            Block block = signed.block();
            TreeSet<Long> only = new TreeSet<>(List.of(block.id()));
            require(at(notarizedKnown, replica, block.height()).equals(only), ONLY_NOTARIZED);
            at(finalizationSigned, replica, block.height()).add(block.id());
            require(only.containsAll(at(notarizationSigned, replica, block.height())), NO_OTHER_SIGNED);
        } else if (fact instanceof BlockFinalized finalized) {
            finalHeights[replica] = finalized.block().height();
            onFinal(finalized.block());
            if (!finalized.isReplayed()) {
                noteFinal(replica, finalized.block());
            }
        } else if (fact instanceof IngressReceived received) {
            connected.get(replica).add(received.ingress().id());
        } else if (fact instanceof ReplicaCrashed) {
            connected.get(replica).clear();
        } else if (fact instanceof IngressCertified certified) {
            onAnswer(replica, certified.ingress().id());
        }
    }

    /** A block that a quorum has signed is valid whatever its context, even to a replica that is still at its notarization. */
    private boolean isVouchedFor(ConsensusFact fact) {
        return fact instanceof NotarizationSigned signed
                && notarizationSigners
                                .getOrDefault(signed.block().id(), new TreeSet<>())
                                .size()
                        >= 2 * ((nodes - 1) / 3) + 1;
    }

    /** Of what a corrupted replica does its signatures count, and how far it has come. */
    private void noteCorrupted(int replica, ConsensusFact fact) {
        if (fact instanceof NotarizationSigned signed) {
            notarizationSigners
                    .computeIfAbsent(signed.block().id(), id -> new TreeSet<>())
                    .add(replica);
        } else if (fact instanceof BlockFinalized finalized) {
            finalHeights[replica] = finalized.block().height();
        }
    }

    private void noteFinal(int replica, Block block) {
        for (Ingress ingress : block.payload()) {
            if (ingress.receivedBy() == replica) {
                finalHere.get(replica).put(ingress.id(), block.height());
            }
        }
    }

    private void onAnswer(int replica, long ingress) {
        require(answered.add(ingress), ANSWERED_ONCE);
        require(connected.get(replica).contains(ingress), ANSWERED_CONNECTED);
        long height = finalHere.get(replica).getOrDefault(ingress, Long.MAX_VALUE);
        require(height < Long.MAX_VALUE, ANSWERED_FINAL);
        long executors =
                Arrays.stream(finalHeights).filter(known -> known >= height).count();
        require(executors >= 2 * ((nodes - 1) / 3) + 1, ANSWERED_CERTIFIED);
    }

    private void onFinal(Block block) {
        if (block.height() > finalHeight) {
            finalHeight = block.height();
            blocksByMaker[block.maker()]++;
            block.payload().forEach(ingress -> require(finalIngress.add(ingress.id()), INGRESS_ONCE));
        }
    }

    private long sinceRound(long time, int replica, Block block) {
        return time - notarizedAt.get(replica).getOrDefault(block.height() - 1, time);
    }

    private long waitFor(int rank, long gap) {
        return (long) (settings.unitDelay().toNanos() * (double) rank * Math.pow(1.5, (double) gap));
    }

    private void require(boolean holds, String law) {
        if (!holds) {
            broken.add(law);
        }
    }

    private static Set<Long> at(List<Map<Long, Set<Long>>> byReplica, int replica, long height) {
        return byReplica.get(replica).computeIfAbsent(height, h -> new TreeSet<>());
    }
}
