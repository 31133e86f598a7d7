package io.gapwise.site.answer;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.gapwise.insight.brief.Brief;
import io.gapwise.service.asking.BriefPage;
import io.gapwise.service.asking.PrintableBrief;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Writes a brief as a tagged PDF, which programs can read aloud. It embeds the font, because names are written in many
 * alphabets.
 */
final class PdfBrief {

    /**
     * Lists the font sizes in points. The largest one that fits the page on one sheet is used. A brief says as much as a
     * sheet holds, so that no letters have to be smaller.
     */
    static final List<Double> POINTS = List.of(10.5, 10.0, 9.5, 9.0);

    private static final String FONTS = "/fonts/";
    private static final byte[] PLAIN = font("DejaVuSansCondensed.ttf");
    private static final byte[] BOLD = font("DejaVuSansCondensed-Bold.ttf");
    private static final PdfLetters LETTERS = new PdfLetters(PLAIN);
    private static final String STYLE = text("brief-pdf.css");

    static {
        PdfLog.use();
    }

    private PdfBrief() {}

    static byte[] of(Brief brief) throws IOException {
        Brief shown = LETTERS.shown(PrintableBrief.of(brief));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(shown, points(shown), out);
        return out.toByteArray();
    }

    /** Returns the largest size in which the page fits on one sheet, whatever stands behind it. */
    private static double points(Brief brief) throws IOException {
        Brief page = brief.firstPage();
        for (double points : POINTS) {
            if (write(page, points, new ByteArrayOutputStream()) == 1) {
                return points;
            }
        }
        return POINTS.get(POINTS.size() - 1);
    }

    /** Writes the brief and returns how many pages it takes. */
    static int write(Brief brief, double points, ByteArrayOutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> new ByteArrayInputStream(PLAIN), "Brief", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), "Brief", 700, FontStyle.NORMAL, true);
        builder.withProducer("Gapwise");
        builder.withHtmlContent(BriefPage.of(brief, STYLE.replace("{points}", String.valueOf(points))), "");
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            renderer.getPdfDocument().getDocumentInformation().setTitle(brief.title());
            int pages = renderer.getPdfDocument().getNumberOfPages();
            renderer.getPdfDocument().save(out);
            return pages;
        }
    }

    private static byte[] font(String file) {
        return read(FONTS + file);
    }

    private static String text(String file) {
        return new String(read(file), StandardCharsets.UTF_8);
    }

    private static byte[] read(String file) {
        try (InputStream in = Objects.requireNonNull(PdfBrief.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s of the program cannot be read.".formatted(file), e);
        }
    }
}
