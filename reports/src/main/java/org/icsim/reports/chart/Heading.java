package org.icsim.reports.chart;

import java.util.regex.Pattern;

/**
 * The words around a chart. Long ones wrap.
 *
 * @param id       tells the figure from others on a page and names its file: lower-case letters, digits and hyphens
 * @param title    the finding, computed from the data: "A third of the nodes down doubles the latency"
 * @param subtitle what is drawn; units stand at the axes; may be empty
 * @param caption  where it came from: version, scenario, seed, number of runs; may be empty
 * @param alt      what the figure shows, for people who do not see it
 */
public record Heading(String id, String title, String subtitle, String caption, String alt) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    public Heading {
        Require.that(ID.matcher(id).matches(), "expected an id such as latency-by-size, got " + id);
        Require.notBlank(title, "a title");
        Require.notBlank(alt, "a text for people who do not see the figure");
    }

    /** Returns this heading with a remark at the end of the subtitle. */
    Heading remarking(String remark) {
        String all = subtitle.isBlank() ? remark : subtitle.strip() + "; " + remark;
        return new Heading(id, title, all, caption, alt);
    }
}
