package io.gapwise.site.answer;

import io.gapwise.insight.brief.Brief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A brief as a Word document, with headings that Word knows as such. */
final class WordBrief {

    private static final int TEXT = 10;
    private static final int SMALL = 8;
    /** In twentieths of a point: 17 mm. */
    private static final long MARGIN = 964;

    private final XWPFDocument document;

    private WordBrief(XWPFDocument document) {
        this.document = document;
    }

    static byte[] of(Brief brief) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new WordBrief(document).fill(brief);
            document.getProperties().getCoreProperties().setTitle(brief.title());
            document.write(out);
            return out.toByteArray();
        }
    }

    private void fill(Brief brief) {
        CTPageMar margins = document.getDocument().getBody().addNewSectPr().addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
        heading(1);
        heading(2);
        paragraph("Heading1").add(brief.title(), 18, true);
        paragraph("").add(brief.answer(), 12, true);
        for (Brief.Section section : brief.sections()) {
            paragraph("Heading2").add(section.heading(), 11, true);
            section.sentences().forEach(this::sentence);
        }
        paragraph("Heading2").add("Sources", 11, true);
        for (int i = 0; i < brief.notes().size(); i++) {
            Brief.Note note = brief.notes().get(i);
            paragraph("")
                    .add("%d. %s (%s)".formatted(i + 1, note.source(), String.join(", ", note.rules())), SMALL, false);
        }
    }

    private void sentence(Brief.Sentence sentence) {
        Line line = paragraph("");
        line.paragraph.setIndentationLeft(240);
        line.paragraph.setIndentationHanging(240);
        line.add("•  ", TEXT, false);
        if (!sentence.lead().isEmpty()) {
            line.add(sentence.led() + " ", TEXT, true);
        }
        line.add(sentence.text() + " ", TEXT, false);
        if (!sentence.notes().isEmpty()) {
            line.add(sentence.notes().stream().map(String::valueOf).collect(Collectors.joining(", ")), SMALL, false)
                    .setSubscript(VerticalAlign.SUPERSCRIPT);
        }
    }

    private Line paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(style.isEmpty() ? 40 : 60);
        paragraph.setSpacingBefore(style.equals("Heading2") ? 140 : 0);
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        return new Line(paragraph);
    }

    private void heading(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        XWPFStyle known = new XWPFStyle(style);
        known.setType(STStyleType.PARAGRAPH);
        if (document.getStyles() == null) {
            document.createStyles();
        }
        document.getStyles().addStyle(known);
    }

    /** A paragraph that is being written. */
    private record Line(XWPFParagraph paragraph) {

        XWPFRun add(String text, int size, boolean bold) {
            XWPFRun run = paragraph.createRun();
            run.setFontFamily("Calibri");
            run.setFontSize(size);
            run.setBold(bold);
            run.setLang("en-GB");
            // XML has no place for these.
            run.setText(text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", " "));
            return run;
        }
    }
}
