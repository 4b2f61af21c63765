package org.icsim.reports.chart;

/**
 * A value to compare with, drawn as a dashed line across the chart.
 *
 * @param value in the unit of the vertical axis
 * @param label such as {@code target}; the value is added to it
 */
public record Reference(double value, String label) {
    public Reference {
        Require.finite(value, "a reference");
        Require.notBlank(label, "a label of the reference");
    }
}
