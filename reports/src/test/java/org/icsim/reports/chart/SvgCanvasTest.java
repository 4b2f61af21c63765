package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SvgCanvasTest {
    private final SvgDocument document = new SvgDocument("id", SvgDocument.TextMode.TEXT);
    private final SvgCanvas canvas = new SvgCanvas(document);

    @Test
    void writesShapesInTheirOrderWithColourStrokeAndClip() {
        canvas.setPaint(new Color(0x0072B2));
        canvas.setClip(new Rectangle2D.Double(0, 0, 10, 10));
        canvas.clip(new Rectangle2D.Double(5, 5, 10, 10));
        canvas.fill(new Rectangle2D.Double(1, 2, 3, 4.126));
        canvas.setClip(null);
        canvas.setStroke(Theme.DASHED);
        canvas.draw(new Line2D.Double(0, 0, -1.5, 0.004));

        assertThat(document.finish(20, 20, Samples.heading("id", "Title", "")))
                .contains("<clipPath id=\"id-clip0\"><path d=\"M5 5L10 5L10 10L5 10L5 5Z\"/></clipPath>")
                .containsSubsequence(
                        "<path d=\"M1 2L4 2L4 6.13L1 6.13L1 2Z\" fill=\"#0072b2\" clip-path=\"url(#id-clip0)\"/>",
                        "<path d=\"M0 0L-1.5 0\" fill=\"none\" stroke=\"#0072b2\" stroke-width=\"1.2\""
                                + " stroke-linejoin=\"round\" stroke-dasharray=\"4 4\"/>");
    }

    @Test
    void writesTextWithTheWidthItHasInInter() {
        canvas.setFont(Typeface.SEMIBOLD.at(12));
        canvas.drawString("a < b", 3, 4);

        assertThat(document.finish(20, 20, Samples.heading("id", "Title", "")))
                .contains("<text x=\"3\" y=\"4\" font-size=\"12\" font-weight=\"600\"")
                .containsPattern("textLength=\"\\d+(\\.\\d)?\"")
                .contains(">a &lt; b</text>");
    }

    @Test
    void writesTextThatRunsUpwards() {
        TextStyle.TICK.drawUpwards(canvas, "up", 3, 40);

        String baseline = Xml.number((float) (3 + Typeface.CAP_HEIGHT * TextStyle.TICK.size() / 2));
        assertThat(document.finish(20, 20, Samples.heading("id", "Title", "")))
                .contains("<text x=\"" + baseline + "\" y=\"40\"")
                .contains(" transform=\"rotate(-90 " + baseline + " 40)\"")
                .contains(">up</text>");
    }

    @Test
    void outlinesOfTextThatRunsUpwardsStandAboveItsBeginning() {
        Rectangle2D box = Typeface.REGULAR.outlineUpwards("up", 10, 50, 80).getBounds2D();

        assertThat(box.getMaxY()).isLessThanOrEqualTo(80);
        assertThat(box.getHeight()).isCloseTo(Typeface.REGULAR.width("up", 10), within(2.0));
        assertThat(box.getMinX()).isBetween(40.0, 50.0);
    }

    @Test
    void refusesWhatItCannotWrite() {
        assertRefused(() -> canvas.setPaint(new GradientPaint(0, 0, Color.RED, 1, 1, Color.BLUE)));
        assertRefused(() -> canvas.setPaint(new Color(0, 0, 0, 128)));
        assertRefused(() -> canvas.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f)));
        assertRefused(() -> canvas.clip(new Ellipse2D.Double(0, 0, 1, 1)));
        assertRefused(() -> canvas.rotate(1));
        assertRefused(() -> canvas.fillOval(0, 0, 1, 1));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(call)
                .withMessageStartingWith("charts do not use this");
    }
}
