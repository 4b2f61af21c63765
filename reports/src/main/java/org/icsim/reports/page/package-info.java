/**
 * One report as one file of HTML that needs nothing else: no script, no network, no font, no picture beside it.
 *
 * <p>A {@linkplain org.icsim.reports.page.Page page} is data: sections, and in them blocks from a closed set, all of
 * them records. A block knows the words and numbers it is given and nothing of simulations; what a page says is decided
 * by who fills it. Equal pages give equal bytes on every machine.
 *
 * <p>Two ideas carry the package. Text is never markup: whatever stands in a field is escaped where it enters
 * {@link org.icsim.reports.page.Markup}, and characters that HTML forbids become U+FFFD. And markup is well formed by
 * construction: elements are values that contain values, so nothing can stay open; an XML parser reads the page too.
 * Two things are not escaped: our own style sheet, and an {@link org.icsim.reports.page.Svg}, whose type refuses what
 * could act or reach outside. A Content-Security-Policy in the page forbids both once more.
 *
 * <p>Between a number and its unit, text gets a blank that does not break; only {@link org.icsim.reports.page.Code} is
 * shown to the letter, for copying.
 *
 * <p>Paper counts as a medium: the style sheet sets A4 with repeated table headings and unbroken figures, so that a
 * browser's "print to PDF" is the PDF report. Colour is never the only sign: a verdict has a symbol and a word.
 *
 * <p>Simplification: light only, as charts are drawn on white; English only; and no markup inside a paragraph.
 */
@NullMarked
package org.icsim.reports.page;

import org.jspecify.annotations.NullMarked;
