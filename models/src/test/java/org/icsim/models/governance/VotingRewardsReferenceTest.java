package org.icsim.models.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.icsim.models.governance.SettledProposal.Vote;
import org.icsim.models.governance.VotingRewards.Distribution;
import org.icsim.models.ledger.Icp;
import org.junit.jupiter.api.Test;

/** Vectors G1 and G4 of the NNS: dfinity/ic {@code governance.rs}, {@code reward/distribution.rs}. */
class VotingRewardsReferenceTest {
    private static final long A = 1;
    private static final long B = 2;
    private static final Icp ALL = new Icp(100);
    private static final List<SettledProposal> PROPOSALS = List.of(
            new SettledProposal(2000, ALL, List.of(new Vote(A, new Icp(60)))),
            new SettledProposal(100, ALL, List.of(new Vote(A, new Icp(60)), new Vote(B, new Icp(40)))));

    @Test
    void vectorG1TheSharesOfThoseWhoDidNotVoteAreNotPaid() {
        Distribution paid = rewards(ShareBase.ALL_POWER).distribute(new Icp(1000), PROPOSALS);

        assertThat(paid.byNeuron()).containsEntry(A, new Icp(600)).containsEntry(B, new Icp(19));
        assertThat(paid.distributed()).isEqualTo(new Icp(619));
    }

    /** Until about 2023: 1,300 rights were used, of which A had 1,260. */
    @Test
    void inTheEarlyDaysThoseWhoVotedSharedAll() {
        Distribution paid = rewards(ShareBase.VOTES_CAST).distribute(new Icp(1000), PROPOSALS);

        assertThat(paid.byNeuron()).containsEntry(A, new Icp(969)).containsEntry(B, new Icp(30));
    }

    @Test
    void withoutRightsNothingIsPaid() {
        SettledProposal worthNothing = new SettledProposal(0, ALL, List.of(new Vote(A, new Icp(60))));

        assertThat(rewards(ShareBase.ALL_POWER)
                        .distribute(new Icp(1000), List.of())
                        .byNeuron())
                .isEmpty();
        assertThat(rewards(ShareBase.ALL_POWER)
                        .distribute(new Icp(1000), List.of(worthNothing))
                        .distributed())
                .isEqualTo(Icp.ZERO);
    }

    @Test
    void vectorG4RewardsAreStakedOrNot() {
        Neuron neuron = Neuron.of(Icp.of(1), new DissolveState.NotDissolving(Duration.ZERO, Regimes.GENESIS))
                .withMaturity(new Icp(1000), new Icp(1000));

        Neuron staking = neuron.withAutoStaking(true).rewarded(new Icp(10)).rewarded(new Icp(10));
        Neuron other = neuron.rewarded(new Icp(10)).rewarded(new Icp(10));

        assertThat(List.of(staking.maturity(), staking.stakedMaturity())).containsExactly(new Icp(1000), new Icp(1020));
        assertThat(List.of(other.maturity(), other.stakedMaturity())).containsExactly(new Icp(1020), new Icp(1000));
    }

    @Test
    void moreVotesThanThereAreIsAnError() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SettledProposal(100, ALL, List.of(new Vote(A, new Icp(101)))));
    }

    private static VotingRewards rewards(ShareBase base) {
        return new VotingRewards(base, new NnsRules());
    }
}
