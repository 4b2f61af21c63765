package org.icsim.models.consensus;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.event.EventQueue;
import org.icsim.core.record.FactSink;
import org.icsim.core.record.Violation;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.BlockNotarized;
import org.icsim.models.consensus.ConsensusFact.ReplicaCorrupted;
import org.icsim.models.consensus.ConsensusFact.StateCertified;

/**
 * Watches that a subnet's final height grows while conditions are good: at most f replicas are down, corrupted or behind the
 * others, and the network is calm. It asks once a second, by a timer that changes no history.
 *
 * <p>Conditions having been good for {@code B}, and no block having become final meanwhile, the invariant is broken.
 *
 * <pre>{@code
 * B = 1 s + sum over i from 0 to R − 1 of
 *       (notary delay of rank f, finality gap g + i and certification gap c
 *        + unit delay + patience + retry + processing + 8 δ)
 * }</pre>
 *
 * <p>Each addend is the longest round of which all makers but the last, f in a row, are faulty: the last proposes after f turns and one
 * more if makers have slowed down, and is notarized at the delay of its rank; before that blocks may be missing, and be asked
 * for twice; the rest are a round's ways through the network, proposal, proof, two kinds of shares and those of tape and
 * certification, each of at most 4 δ ÷ 3. δ is the greatest round trip between two replicas, so that jitter may double a latency. g
 * and c are the gaps of the moment. The second is for replicas that ask what they have missed.
 *
 * <p>A round whose maker of rank 0 is honest ends with one notarized block, and that becomes final, if a round trip takes less
 * than the unit delay: otherwise nothing is promised, and nothing watched. A corrupted one can have its round end without a
 * final block. {@code R} is therefore 2 in a subnet in which nobody has been corrupted, and else {@value #UNLUCKY_ROUNDS}: the
 * chance of as many corrupted makers of rank 0 in a row is at most 3^−{@value #UNLUCKY_ROUNDS} or 2 in a million, while each of these
 * rounds takes as long only if all other makers before the last are corrupted, too.
 *
 * <p>Replicas' clocks are taken to be right.
 *
 * <p>It also knows whether the subnet stands still because no quorum can be reached, which breaks nothing.
 */
public final class LivenessMonitor implements FactSink<ConsensusFact> {
    private static final int HONEST_ROUNDS = 2;
    private static final int UNLUCKY_ROUNDS = 12;
    private static final int WAYS = 8;

    private final String name;
    private final Consumer<Violation> onViolation;
    private long finalHeight;
    private long notarizedHeight;
    private long certifiedHeight;
    /** When a height became final that was not before. */
    private long grownAt;
    /** When some replica came to know of a final block. */
    private long learnedAt;

    private boolean isAnyCorrupted;
    /** Since when conditions are good and the final height has not grown; never if they are not. */
    private long since = EventQueue.NEVER;

    /**
     * Makes a monitor of a subnet at genesis.
     *
     * @param onViolation is told of each violation as it happens
     */
    public LivenessMonitor(String subnet, Consumer<Violation> onViolation) {
        this.name = subnet;
        this.onViolation = onViolation;
    }

    /**
     * Begins to watch.
     *
     * @param isCalm whether every packet reaches whom it is for, in twice its link's latency
     */
    public void watch(Subnet subnet, BooleanSupplier isCalm) {
        long roundTrip = 0;
        for (int i = 0; i < subnet.thresholds().nodes(); i++) {
            roundTrip = Math.max(roundTrip, 2 * subnet.greatestLatencyNanos(i));
        }
        if (roundTrip < subnet.settings().unitDelay().toNanos()) {
            askAgain(subnet, isCalm, roundTrip);
        }
    }

    private void askAgain(Subnet subnet, BooleanSupplier isCalm, long roundTrip) {
        LogicalProcess process = subnet.process();
        process.at(process.now() + SimTime.NANOS_PER_SECOND, () -> {
            boolean isGood = subnet.quorum().impaired() <= subnet.thresholds().faults() && isCalm.getAsBoolean();
            check(process.now(), isGood, subnet, roundTrip);
            askAgain(subnet, isCalm, roundTrip);
        });
    }

    private void check(long now, boolean isGood, Subnet subnet, long roundTrip) {
        if (!isGood) {
            since = EventQueue.NEVER;
        } else if (since == EventQueue.NEVER) {
            since = now;
        } else if (now - since > boundNanos(subnet.thresholds(), subnet.settings(), roundTrip)) {
            onViolation.accept(new Violation(
                    Invariant.PROGRESS_WHEN_A_QUORUM_IS_CONNECTED.key(),
                    now,
                    "subnet " + name + ": nothing has become final after height " + finalHeight + " since "
                            + new SimTime(since)));
            since = now;
        }
    }

    /**
     * That a subnet makes no progress and cannot.
     *
     * @param since   when its last block became final, nanoseconds since the epoch; 0 if none has
     * @param signers those who can still sign
     */
    public record Standstill(long since, Signers signers) {}

    /**
     * Returns the standstill that a subnet is in for as long as nothing befalls its replicas and links: no quorum {@linkplain
     * QuorumWatch can be reached}, and since that was lost, and since any replica has learned of a final block, as much time has
     * passed as {@code B} has it for two rounds, with the greatest of the present round trips. So long what was under way may
     * yet become final: the round that the foremost replica is in, which shares from before may complete, and the one before it,
     * in which others are.
     *
     * <p>What takes longer, as a packet that is lost many times in a row, is not waited for. It may make the heights final that
     * somebody has begun, and no more of a subnet of {@code 3f + 1}.
     */
    public Optional<Standstill> standstill(Subnet subnet) {
        if (subnet.quorum().canGoOn()) {
            return Optional.empty();
        }
        long quiet = subnet.process().now() - Math.max(subnet.quorum().changedAt(), learnedAt);
        long bound = boundNanos(subnet.thresholds(), subnet.settings(), greatestRoundTrip(subnet), HONEST_ROUNDS);
        return quiet < bound
                ? Optional.empty()
                : Optional.of(new Standstill(grownAt, subnet.quorum().signers()));
    }

    private static long greatestRoundTrip(Subnet subnet) {
        long greatest = 0;
        int nodes = subnet.thresholds().nodes();
        for (int link = 0; link < nodes * nodes; link++) {
            boolean isSelf = link / nodes == link % nodes;
            greatest = Math.max(greatest, isSelf ? 0 : subnet.network().roundTripNanos(link / nodes, link % nodes));
        }
        return greatest;
    }

    /** Returns B with the gaps of this moment, in nanoseconds. */
    long boundNanos(Thresholds thresholds, ConsensusSettings settings, long roundTrip) {
        return boundNanos(thresholds, settings, roundTrip, isAnyCorrupted ? UNLUCKY_ROUNDS : HONEST_ROUNDS);
    }

    private long boundNanos(Thresholds thresholds, ConsensusSettings settings, long roundTrip, int rounds) {
        ProtocolRules rules = new ProtocolRules(thresholds, settings);
        long finalityGap = Math.max(0, notarizedHeight - finalHeight);
        long certificationGap = Math.max(0, finalHeight - certifiedHeight);
        long rest = settings.unitDelay().toNanos()
                + MissingBlocks.PATIENCE_NANOS
                + MissingBlocks.RETRY_NANOS
                + settings.processing().toNanos()
                + WAYS * roundTrip;
        long bound = CatchUp.REFRESH_NANOS;
        for (int i = 0; i < rounds; i++) {
            long round = rules.notaryDelayNanos(thresholds.faults(), finalityGap + i, certificationGap) + rest;
            bound = Math.min(EventQueue.NEVER / 2, bound + Math.min(EventQueue.NEVER / 2, round));
        }
        return bound;
    }

    @Override
    public void accept(long time, ConsensusFact fact) {
        if (fact instanceof BlockFinalized finalized) {
            learnedAt = time;
            if (finalized.block().height() > finalHeight) {
                grownAt = time;
                finalHeight = finalized.block().height();
                since = since == EventQueue.NEVER ? since : time;
            }
        } else if (fact instanceof BlockNotarized notarized) {
            notarizedHeight = Math.max(notarizedHeight, notarized.block().height());
        } else if (fact instanceof StateCertified certified) {
            certifiedHeight = Math.max(certifiedHeight, certified.height());
        } else if (fact instanceof ReplicaCorrupted) {
            isAnyCorrupted = true;
        }
    }

    /** What holds while conditions are good. */
    public enum Invariant implements org.icsim.core.record.Invariant {
        PROGRESS_WHEN_A_QUORUM_IS_CONNECTED(
                "While at most f replicas are down, corrupted or behind the others and the network is calm, another block becomes"
                        + " final within a bound that follows from the subnet's delays and latencies.");

        private final String explanation;

        Invariant(String explanation) {
            this.explanation = explanation;
        }

        @Override
        public String explanation() {
            return explanation;
        }
    }
}
