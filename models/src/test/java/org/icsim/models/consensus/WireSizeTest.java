package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.icsim.models.consensus.ConsensusMessage.IngressGossip;
import org.icsim.models.consensus.ConsensusMessage.Proposal;
import org.icsim.models.consensus.Inquiry.Offer;
import org.icsim.models.consensus.Inquiry.Want;
import org.icsim.models.consensus.RoundSnapshot.Artifact;
import org.icsim.models.consensus.RoundSnapshot.CandidateSnapshot;
import org.junit.jupiter.api.Test;

class WireSizeTest {
    private static final Artifact NOTHING = new Artifact(0, false);

    private final Block empty = Blocks.extending(Block.GENESIS, 0, 0, 0, List.of());

    /** "So a share message is ~100–250 B with header, hash, signer." */
    @Test
    void sharesAndAggregatesTakeOnePacket() {
        assertThat(Signature.share(SignedArtifact.NOTARIZATION, 1, 2, 3).bytes())
                .isEqualTo(209);
        assertThat(Signature.aggregate(SignedArtifact.BEACON, 2, Signature.NO_BLOCK)
                        .bytes())
                .isEqualTo(180);
        assertThat(new Want(1, 2, 3, true).bytes()).isBetween(100, 250);
        assertThat(new IngressGossip(new Ingress(1, 0, 0)).bytes()).isEqualTo(500);
    }

    /** Blocks of up to 1000 messages travel with their hashes: 40 bytes each, and the headers of the packets it takes. */
    @Test
    void aProposalGrowsWithTheMessagesItOrders() {
        List<Ingress> full =
                LongStream.range(0, 1000).mapToObj(id -> new Ingress(id, 0, 0)).toList();
        int content = 104 + 29 + 64;

        assertThat(new Proposal(empty).bytes()).isEqualTo(content + 92);
        assertThat(new Proposal(Blocks.extending(Block.GENESIS, 0, 0, 0, full)).bytes())
                .isEqualTo(content + 40_000 + 29 * 92);
    }

    @Test
    void anOfferIsAsLargeAsAllThatIsInIt() {
        RoundSnapshot sparse = new RoundSnapshot(
                1,
                new Artifact(0b111, false),
                NOTHING,
                NOTHING,
                0,
                List.of(new CandidateSnapshot(1, Optional.empty(), new Artifact(0b1, false), NOTHING)));
        RoundSnapshot whole = RoundSnapshot.ofFinal(empty);
        int bare = new Offer(0, 0, 9, List.of()).bytes();

        assertThat(bare).isBetween(100, 250);
        assertThat(new Offer(0, 0, 9, List.of(sparse)).bytes()).isEqualTo(bare + 4 * 209);
        assertThat(new Offer(0, 0, 9, List.of(sparse, whole)).bytes())
                .isEqualTo(bare + 4 * 209 + 5 * 180 + new Proposal(empty).bytes());
    }
}
