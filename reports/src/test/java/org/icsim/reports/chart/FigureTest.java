package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class FigureTest {
    private final Figure figure = Samples.faults().draw();

    @Test
    void svgIsAnImageWithATextForPeopleWhoDoNotSeeIt() throws Exception {
        Element root = SvgPicture.parse(figure.svg()).document().getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("faults-title faults-desc");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(figure.alt());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).startsWith("Sample data");
    }

    @Test
    void standAloneSvgNeedsNoFontAndInlineSvgHasItsWords() throws Exception {
        SvgPicture alone = SvgPicture.parse(figure.svg());
        SvgPicture inline = SvgPicture.parse(figure.inlineSvg());

        assertThat(figure.svg()).startsWith("<?xml");
        assertThat(alone.texts()).isEmpty();
        assertThat(figure.inlineSvg()).startsWith("<svg");
        assertThat(inline.texts()).extracting(SvgPicture.Text::words).contains("4 nodes down", "Latency (s)", "target");
    }

    @Test
    void pngHasTwoPixelsPerPixelAndIsNotBlank() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));

        assertThat(image.getWidth()).isEqualTo(2 * figure.width());
        assertThat(image.getHeight()).isEqualTo(2 * figure.height());
        assertThat(IntStream.range(0, image.getWidth())
                        .map(x -> image.getRGB(x, image.getHeight() / 2))
                        .distinct()
                        .count())
                .isGreaterThan(3);
    }

    @Test
    void pngStatesResolutionDescriptionAndSource() throws Exception {
        Node root = metadata(figure.png());

        Element resolution = (Element) named(root, "pHYs").get(0);
        assertThat(resolution.getAttribute("pixelsPerUnitXAxis")).isEqualTo("7559");
        assertThat(named(root, "iTXtEntry"))
                .extracting(entry ->
                        ((Element) entry).getAttribute("keyword") + ": " + ((Element) entry).getAttribute("text"))
                .contains("Description: " + figure.alt())
                .anyMatch(text -> text.startsWith("Source: Sample data, not a measurement ·"));
    }

    private static Node metadata(byte[] png) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            return reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        } finally {
            reader.dispose();
        }
    }

    private static List<Node> named(Node root, String name) {
        List<Node> found = new ArrayList<>();
        if (root.getNodeName().equals(name)) {
            found.add(root);
        }
        NodeList children = root.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            found.addAll(named(children.item(i), name));
        }
        return found;
    }
}
