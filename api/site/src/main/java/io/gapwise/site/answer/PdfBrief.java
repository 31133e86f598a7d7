package io.gapwise.site.answer;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.gapwise.insight.brief.Brief;
import io.gapwise.service.asking.BriefPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Writes a brief as PDF and embeds the font, because names are written in many alphabets. */
final class PdfBrief {

    private static final String FONTS = "/fonts/";

    /**
     * Lists the font sizes in points. The largest one that fits the brief on one page is used; smaller text is hard to
     * read, so the brief then gets a second page.
     */
    private static final double[] POINTS = {10, 9.5, 9, 8.5, 8, 7.6, 7.2};

    private static final double ON_TWO_PAGES = 9;

    private static final String STYLE = """
            @page { size: A4; margin: 15mm 17mm 13mm 17mm; }
            body { font-family: Brief; font-size: %spt; line-height: 1.35; color: #17211f; margin: 0; }
            h1 { font-size: 1.7em; margin: 0 0 0.2em 0; }
            h2 { font-size: 1.08em; margin: 0.75em 0 0.15em 0; color: #0b6b68; }
            .about { color: #4a5855; margin: 0 0 0.3em 0; }
            .summary { font-weight: bold; font-size: 1.12em; margin: 0.2em 0 0.4em 0; }
            ul, ol { margin: 0; padding-left: 1.3em; }
            li { margin: 0; }
            sup { color: #4a5855; font-size: 0.75em; vertical-align: super; }
            section, footer { display: block; }
            footer { border-top: 0.5pt solid #888888; margin-top: 0.8em; padding-top: 0.3em; font-size: 0.78em; color: #33403d; }
            footer h2 { margin-top: 0; }
            """;

    static {
        PdfLog.use();
    }

    private PdfBrief() {}

    static byte[] of(Brief brief) throws IOException {
        for (double points : POINTS) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (write(brief, points, out) == 1) {
                return out.toByteArray();
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(brief, ON_TWO_PAGES, out);
        return out.toByteArray();
    }

    /** Writes the brief and returns how many pages it takes. */
    private static int write(Brief brief, double points, ByteArrayOutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), "Brief", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "Brief", 700, FontStyle.NORMAL, true);
        builder.withProducer("Gapwise");
        builder.withHtmlContent(BriefPage.of(brief, STYLE.formatted(points)), "");
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            renderer.getPdfDocument().getDocumentInformation().setTitle(brief.title());
            int pages = renderer.getPdfDocument().getNumberOfPages();
            renderer.getPdfDocument().save(out);
            return pages;
        }
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PdfBrief.class.getResourceAsStream(FONTS + file));
    }
}
