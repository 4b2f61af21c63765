package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.icsim.core.random.RandomStream;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.IngressCertified;
import org.icsim.models.consensus.ConsensusFact.UpdateAnswered;
import org.icsim.models.workload.RequestPath;

/** What holds of every request that is answered, on whatever network, whoever crashes. */
class UpdatePathProperties {
    private static final Duration SPAN = Duration.ofSeconds(20);

    @Property(tries = 150, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void anAnswerComesOnceAndAfterFinalityAndTheWayBack(@ForAll("stormy") SubnetCase stormy) {
        ConsensusLaws laws = new ConsensusLaws(stormy.settings(), stormy.nodes());
        List<RequestPath> paths = drawPaths(stormy);
        AnswerLaws answers = new AnswerLaws(paths);

        stormy.run(SPAN, ProtocolRules::new, laws.andThen(answers), Optional.empty(), paths);

        assertThat(laws.broken()).isEmpty();
        assertThat(answers.broken).isEmpty();
    }

    @Property(tries = 30, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void withoutCrashesUsersAreAnswered(@ForAll("stormy") SubnetCase stormy) {
        SubnetCase calm = ConsensusSafetyProperties.withoutCrashes(stormy);
        List<RequestPath> paths = drawPaths(calm);
        AnswerLaws answers = new AnswerLaws(paths);

        calm.run(Duration.ofMinutes(2), ProtocolRules::new, answers, Optional.empty(), paths);

        assertThat(answers.broken).isEmpty();
        assertThat(answers.answered).isNotEmpty();
    }

    @Provide
    Arbitrary<SubnetCase> stormy() {
        return SubnetCase.stormy();
    }

    private static List<RequestPath> drawPaths(SubnetCase c) {
        RandomStream stream = RandomStream.ofKey(c.seed() + 1);
        List<RequestPath> paths = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long toBoundary = (1 + stream.nextInt(200)) * SubnetCase.MILLI;
            List<Long> toReplicas = new ArrayList<>();
            for (int replica = 0; replica < c.nodes(); replica++) {
                toReplicas.add((1 + stream.nextInt(200)) * SubnetCase.MILLI);
            }
            paths.add(new RequestPath("place " + i, toBoundary, toReplicas));
        }
        return paths;
    }

    /** Notes what an answer breaks: its time is that of the certificate, which is not before finality, and the way back. */
    private static final class AnswerLaws implements FactSink<ConsensusFact> {
        private final List<RequestPath> paths;
        private final Map<Long, Long> finalAt = new TreeMap<>();
        private final Map<Long, Long> certifiedAt = new TreeMap<>();
        private final TreeSet<Long> answered = new TreeSet<>();
        private final Set<String> broken = new TreeSet<>();

        AnswerLaws(List<RequestPath> paths) {
            this.paths = paths;
        }

        @Override
        public void accept(long time, ConsensusFact fact) {
            if (fact instanceof BlockFinalized finalized) {
                for (Ingress ingress : finalized.block().payload()) {
                    if (ingress.receivedBy() == finalized.replica()) {
                        finalAt.put(ingress.id(), time);
                    }
                }
            } else if (fact instanceof IngressCertified certified) {
                certifiedAt.put(certified.ingress().id(), time);
                require(certified.replica() == certified.ingress().receivedBy(), "answers come from who took them");
            } else if (fact instanceof UpdateAnswered update) {
                onAnswer(time, update);
            }
        }

        private void onAnswer(long time, UpdateAnswered update) {
            long id = update.ingress().id();
            int replica = update.ingress().receivedBy();
            long way = paths.stream()
                    .mapToLong(path -> path.oneWayNanos(replica))
                    .min()
                    .orElseThrow();
            require(answered.add(id), "a user is answered once");
            require(
                    finalAt.containsKey(id) && certifiedAt.getOrDefault(id, -1L) >= finalAt.get(id),
                    "certified is final");
            require(time >= certifiedAt.getOrDefault(id, Long.MAX_VALUE) + way, "a reply takes its way");
            require(update.ingress().receivedAt() >= update.sentAt() + way, "a request takes its way");
        }

        private void require(boolean holds, String law) {
            if (!holds) {
                broken.add(law);
            }
        }
    }
}
