package org.icsim.core.random;

/**
 * The quantile function of a distribution, given by its two halves.
 *
 * <p>Each half counts probability from its own end, because {@code 1 - q} would lose the digits of a small {@code q}:
 * the value that one draw in 10¹² exceeds is {@code upper(1e-12)}.
 */
public interface Quantile {

    /** Returns the value that a draw stays below with probability {@code p}, for {@code p} in (0, 1/2]. */
    double lower(double p);

    /** Returns the value that a draw exceeds with probability {@code q}, for {@code q} in (0, 1/2]. */
    double upper(double q);
}
