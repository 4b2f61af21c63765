package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.icsim.scenarios.run.Summary.Status;

/**
 * Where a result comes from and how long it took: the only result that two equal runs do not share.
 *
 * @param configHash the first 12 hexadecimal digits of the SHA-256 of every parameter but the seed, or of many runs with
 *                   their seeds
 * @param seeds      of one run or of many, such as {@code 7} or {@code 1..200}
 * @param threads    how many threads each run might use
 */
public record Manifest(
        String icsim,
        String scenario,
        String configHash,
        String seeds,
        String fingerprint,
        Status status,
        String java,
        int threads,
        Instant startedAt,
        BigDecimal wallSeconds,
        long deliveries,
        BigDecimal simulatedPerWall,
        BigDecimal deliveriesPerSecond) {

    /**
     * What a run, or many, came to.
     *
     * @param seeds            such as {@code 7} or {@code 1..200}
     * @param simulatedSeconds of all runs together
     * @param deliveries       of all runs together
     */
    public record Work(
            String scenario,
            String seeds,
            String fingerprint,
            Status status,
            BigDecimal simulatedSeconds,
            long deliveries) {}

    /** Returns the manifest of work that took {@code wall} on this machine. */
    public static Manifest of(Work work, String configHash, int threads, Instant startedAt, Duration wall) {
        BigDecimal wallSeconds = BigDecimal.valueOf(Math.max(1, wall.toNanos()), 9);
        return new Manifest(
                version(),
                work.scenario,
                configHash,
                work.seeds,
                work.fingerprint,
                work.status,
                Runtime.version().toString(),
                threads,
                startedAt,
                wallSeconds.setScale(3, RoundingMode.HALF_EVEN),
                work.deliveries,
                work.simulatedSeconds.divide(wallSeconds, 1, RoundingMode.HALF_EVEN),
                BigDecimal.valueOf(work.deliveries).divide(wallSeconds, 0, RoundingMode.HALF_EVEN));
    }

    /** Returns the version of icsim that runs. */
    public static String version() {
        String version = Manifest.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
