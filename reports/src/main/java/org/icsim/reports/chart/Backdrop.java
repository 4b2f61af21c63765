package org.icsim.reports.chart;

import java.util.List;

/**
 * What lies behind the data, or stands beside it to compare with.
 *
 * @param bands      shaded stretches of time; what reaches beyond the data is cut off, but the horizontal axis always shows those
 *                   of no length
 * @param references dashed lines across; the vertical axis always shows them
 * @param observed   dots; the vertical axis always shows them
 */
public record Backdrop(List<Band> bands, List<Reference> references, List<Observed> observed) {
    /** Nothing at all. */
    public static final Backdrop NONE = new Backdrop(List.of(), List.of());

    public Backdrop {
        bands = List.copyOf(bands);
        references = List.copyOf(references);
        observed = List.copyOf(observed);
    }

    /** Makes a backdrop of which nothing was observed. */
    public Backdrop(List<Band> bands, List<Reference> references) {
        this(bands, references, List.of());
    }

    /** Returns a backdrop of bands only. */
    public static Backdrop of(List<Band> bands) {
        return new Backdrop(bands, List.of());
    }

    /** Returns a backdrop of one reference line only. */
    public static Backdrop of(Reference reference) {
        return new Backdrop(List.of(), List.of(reference));
    }

    /** Returns how far an axis reaches that shows these times and all bands of no length. */
    Extent widen(Extent times) {
        Extent all = times;
        for (Band band : bands) {
            if (band.from() == band.to()) {
                all = all.including(band.from());
            }
        }
        return all;
    }
}
