package org.icsim.reports.chart;

/** Data that can be drawn. Drawing the same data gives the same bytes. */
public sealed interface Chart
        permits PercentileChart,
                TimeChart,
                CurveChart,
                LawChart,
                FanChart,
                StackedChart,
                SmallMultiples,
                RankChart,
                ViolinChart,
                HeatMap,
                PlaceMap {
    Figure draw();
}
