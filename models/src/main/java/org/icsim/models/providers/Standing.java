package org.icsim.models.providers;

import java.math.BigDecimal;
import org.icsim.models.registry.SubnetId;

/**
 * How a node in a subnet did on a day; all rates from 0 to 1.
 *
 * @param own      its own failure rate
 * @param ofSubnet what counts as the subnet's fault
 * @param relative what is left of it
 */
public record Standing(SubnetId subnet, BigDecimal own, BigDecimal ofSubnet, BigDecimal relative) {}
