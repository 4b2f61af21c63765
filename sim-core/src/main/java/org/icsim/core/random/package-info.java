/**
 * Chance that can be repeated: keyed random streams and samplers of distributions.
 *
 * <p>Each decision that a model leaves to chance draws from a {@link org.icsim.core.random.RandomStream} of its own,
 * named by (seed, process, purpose, entity). Nothing else in a simulation is random, and nothing here depends on the
 * host, the JDK's generators or a library's.
 *
 * <p>A sampler turns random bits into a distribution by an integer hash and one interpolation in a table of quantiles.
 * {@code StrictMath} fills the table once, when a run is assembled; a logarithm per draw would halve the speed of the
 * whole kernel. The tables reach far into both tails, in octaves: the same number of knots for each halving of the
 * remaining probability, so that a tail is as exact as the body.
 *
 * <p>{@link org.icsim.core.random.Distributions} makes the samplers. Counts are exact: a Poisson draw is compared with
 * cumulative probabilities in whole multiples of 2⁻⁶⁴.
 *
 * <p>Simplification: a table ends at a tail probability of 2⁻⁴⁰ (about one draw in 10¹²); what lies beyond is drawn
 * as if it lay at that quantile. Between two knots a quantile is read off the chord (see
 * {@link org.icsim.core.random.QuantileTable} for what that costs).
 */
@NullMarked
package org.icsim.core.random;

import org.jspecify.annotations.NullMarked;
