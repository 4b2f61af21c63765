package org.icsim.models.economy;

import java.time.LocalDate;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.models.ledger.IcpRate;

/** What the price of ICP does, before chance has told how. */
public sealed interface PriceModel {
    /**
     * Returns the price's path in a run.
     *
     * @param process whose streams it draws from, of the purposes {@code price} and {@code regime}
     * @param first   the date of the first day
     */
    PriceProcess begin(LogicalProcess process, LocalDate first);

    /** Always the same. */
    record Constant(IcpRate rate) implements PriceModel {
        @Override
        public PriceProcess begin(LogicalProcess process, LocalDate first) {
            return new ConstantPrice(rate);
        }
    }

    /** See {@link GeometricBrownianMotion}. */
    record RandomWalk(GeometricBrownianMotion.Parameters parameters) implements PriceModel {
        @Override
        public PriceProcess begin(LogicalProcess process, LocalDate first) {
            return new GeometricBrownianMotion(parameters, process.randomStream("price", 0));
        }
    }

    /** See {@link MeanReversion}. */
    record Reverting(MeanReversion.Parameters parameters) implements PriceModel {
        @Override
        public PriceProcess begin(LogicalProcess process, LocalDate first) {
            return new MeanReversion(parameters, process.randomStream("price", 0));
        }
    }

    /** See {@link RegimeSwitching}. */
    record Switching(RegimeSwitching.Parameters parameters) implements PriceModel {
        @Override
        public PriceProcess begin(LogicalProcess process, LocalDate first) {
            return new RegimeSwitching(parameters, process.randomStream("price", 0), process.randomStream("regime", 0));
        }
    }

    /** See {@link Replay}. */
    record Replayed(Replay.Series series) implements PriceModel {
        @Override
        public PriceProcess begin(LogicalProcess process, LocalDate first) {
            return new Replay(series, first);
        }
    }
}
