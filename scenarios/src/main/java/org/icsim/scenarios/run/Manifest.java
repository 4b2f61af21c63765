package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a result comes from and how long it took: the only result that two equal runs do not share.
 *
 * @param configHash the first 12 hexadecimal digits of the SHA-256 of every parameter but the seed
 */
public record Manifest(
        String icsim,
        String scenario,
        String configHash,
        long seed,
        String fingerprint,
        Summary.Status status,
        String java,
        Instant startedAt,
        BigDecimal wallSeconds,
        BigDecimal simulatedPerWall,
        BigDecimal deliveriesPerSecond) {

    /** Returns the manifest of a run that took {@code wall} on this machine. */
    static Manifest of(Summary summary, String configHash, Instant startedAt, Duration wall) {
        BigDecimal wallSeconds = BigDecimal.valueOf(Math.max(1, wall.toNanos()), 9);
        return new Manifest(
                version(),
                summary.scenario(),
                configHash,
                summary.seed(),
                summary.fingerprint(),
                summary.status(),
                Runtime.version().toString(),
                startedAt,
                wallSeconds.setScale(3, RoundingMode.HALF_EVEN),
                summary.simulatedSeconds().divide(wallSeconds, 1, RoundingMode.HALF_EVEN),
                BigDecimal.valueOf(summary.deliveries()).divide(wallSeconds, 0, RoundingMode.HALF_EVEN));
    }

    /** Returns the version of icsim that runs. */
    public static String version() {
        String version = Manifest.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
