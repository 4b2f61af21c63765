package org.icsim.models.providers;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a node earned on a day.
 *
 * @param base        before performance, in ten-thousandths of an XDR
 * @param standing    empty if it was in no subnet
 * @param failureRate the relative failure rate that was reckoned with, 0 to 1
 * @param multiplier  1 less the reduction, 0.2 to 1
 * @param reward      {@code base × multiplier}, in ten-thousandths of an XDR
 */
public record NodeDay(
        RewardedNode node,
        BigDecimal base,
        Optional<Standing> standing,
        BigDecimal failureRate,
        BigDecimal multiplier,
        BigDecimal reward) {}
