package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.icsim.core.random.RandomStream;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.RoundSnapshot.Artifact;

/** What a pool's table says and keeps of shares and aggregates, against sets of the JDK. */
class ShareTableProperties {
    private static final int STEPS = 3_000;
    private static final int BLOCKS_PER_HEIGHT = 3;
    private static final int MAX_LIMIT_ABOVE_DELIVERED = 60; // which makes a table of 32 heights grow

    private static final List<SignedArtifact> ARTIFACTS = List.of(SignedArtifact.values());
    private static final ConsensusSettings SETTINGS =
            new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.FULL);

    @Property(tries = 200)
    void absorbsWhatChangesNothingElse(@ForAll long key) {
        RandomStream chance = RandomStream.ofKey(key);
        int nodes = List.of(1, 4, 7, 13, 40, 64).get(chance.nextInt(6));
        ConsensusRules rules = new ProtocolRules(new Thresholds(nodes), SETTINGS);
        Pool pool = new Pool(rules);
        Reference reference = new Reference(rules);
        pool.shares().setLimit(MAX_LIMIT_ABOVE_DELIVERED);

        for (int step = 0; step < STEPS; step++) {
            long height = Math.max(1, pool.newestHeight() + 3 - chance.nextInt(chance.nextChance(0.5) ? 10 : 80));
            if (chance.nextChance(0.05) && pool.findBlock(height, blockId(height, 0)) != null) {
                hold(pool, height);
                reference.held.add(height);
            } else if (chance.nextChance(0.1) && pool.deliveredHeight() < pool.newestHeight()) {
                pool.addDelivered(pool.deliveredHeight() + 1);
                pool.shares().setLimit(pool.deliveredHeight() + chance.nextInt(MAX_LIMIT_ABOVE_DELIVERED));
            } else {
                receive(pool, reference, signature(chance, nodes, height), chance.nextChance(0.7));
            }
        }

        for (long height = Math.max(1, pool.oldestDetailedHeight()); height <= pool.newestHeight(); height++) {
            assertSame(pool.round(height).snapshot(), reference);
        }
    }

    private static Signature signature(RandomStream chance, int nodes, long height) {
        SignedArtifact artifact = ARTIFACTS.get(chance.nextInt(ARTIFACTS.size()));
        int block = chance.nextChance(0.8) ? 0 : chance.nextInt(BLOCKS_PER_HEIGHT);
        long blockId = artifact.isOfBlock() ? blockId(height, block) : Signature.NO_BLOCK;
        return chance.nextChance(0.1)
                ? Signature.aggregate(artifact, height, blockId)
                : Signature.share(artifact, chance.nextInt(nodes), height, blockId);
    }

    private static long blockId(long height, int block) {
        return height * BLOCKS_PER_HEIGHT + block + 1;
    }

    private static void hold(Pool pool, long height) {
        Candidate first = pool.round(height).candidateAt(0);
        first.hold(Block.GENESIS, 0); // any will do, nobody looks at it
    }

    /** As a replica does: what the table does not absorb is taken in where it belongs, and completes what is valid. */
    private static void receive(Pool pool, Reference reference, Signature received, boolean isValid) {
        Known known = reference.known(received);
        boolean isPurged = received.height() < pool.oldestDetailedHeight();
        boolean isNew =
                received.height() > Math.min(pool.newestHeight(), pool.shares().limit());
        boolean isOfTheFirstHeldBlock = !isPurged
                && reference.held.contains(received.height())
                && pool.round(received.height()).candidateAt(0).blockId() == received.blockId();
        boolean isReachable = !isNew && (!received.artifact().isOfBlock() || isOfTheFirstHeldBlock);
        boolean isAbsorbed = isPurged || (isReachable && !known.isCompletedBy(received));

        assertThat(pool.shares().absorb(received)).as(received.toString()).isEqualTo(isAbsorbed);

        if (!isPurged && received.height() <= pool.shares().limit()) {
            boolean completes = known.isCompletedBy(received);
            known.add(received);
            if (!isAbsorbed) {
                ShareSet shares = shares(pool.round(received.height()), received);
                assertThat(shares.take(received)).isEqualTo(completes);
                if (completes && isValid) {
                    shares.setAggregated();
                }
                known.isAggregated |= completes && (isValid || !received.isShare());
            }
        }
    }

    private static ShareSet shares(Round round, Signature of) {
        return switch (of.artifact()) {
            case BEACON -> round.beacon;
            case TAPE -> round.tape;
            case CERTIFICATION -> round.certification;
            case NOTARIZATION -> round.candidate(of.blockId()).notarization;
            case FINALIZATION -> round.candidate(of.blockId()).finalization;
        };
    }

    private static void assertSame(RoundSnapshot round, Reference reference) {
        long height = round.height();
        assertSame(round.beacon(), reference.known(SignedArtifact.BEACON, height, Signature.NO_BLOCK));
        assertSame(round.tape(), reference.known(SignedArtifact.TAPE, height, Signature.NO_BLOCK));
        assertSame(round.certification(), reference.known(SignedArtifact.CERTIFICATION, height, Signature.NO_BLOCK));
        round.candidates().forEach(candidate -> {
            long block = candidate.blockId();
            assertSame(candidate.notarization(), reference.known(SignedArtifact.NOTARIZATION, height, block));
            assertSame(candidate.finalization(), reference.known(SignedArtifact.FINALIZATION, height, block));
        });
    }

    private static void assertSame(Artifact artifact, Known known) {
        long signers = known.signers.stream().mapToLong(signer -> 1L << signer).sum();
        assertThat(artifact).isEqualTo(new Artifact(signers, known.isAggregated));
    }

    /** What has been received of one artifact. */
    private static final class Known {
        private final int threshold;
        private final Set<Integer> signers = new TreeSet<>();
        private boolean isAggregated;

        Known(int threshold) {
            this.threshold = threshold;
        }

        boolean isCompletedBy(Signature received) {
            Set<Integer> all = new TreeSet<>(signers);
            all.add(received.signer());
            return !isAggregated && (!received.isShare() || all.size() >= threshold);
        }

        void add(Signature received) {
            if (received.isShare()) {
                signers.add(received.signer());
            }
        }
    }

    private static final class Reference {
        private final ConsensusRules rules;
        private final Map<List<Object>, Known> artifacts = new HashMap<>();
        /** Heights of which the first block is held. */
        private final Set<Long> held = new HashSet<>();

        Reference(ConsensusRules rules) {
            this.rules = rules;
        }

        Known known(Signature received) {
            return known(received.artifact(), received.height(), received.blockId());
        }

        Known known(SignedArtifact artifact, long height, long blockId) {
            return artifacts.computeIfAbsent(
                    List.of(artifact, height, blockId), key -> new Known(artifact.threshold(rules)));
        }
    }
}
