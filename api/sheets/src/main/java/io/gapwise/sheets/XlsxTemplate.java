package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the template as a workbook: one sheet for the cases, which offers the words, and one that explains them. */
final class XlsxTemplate {

    private static final String HEAD = "FFD9E2EC";
    private static final String QUIET = "FF666666";
    private static final int QUESTIONS = 1;
    private static final int FIRST_CASE = 2;

    /**
     * Limits apply only down to this row, because programs that keep a limit for each single cell would need minutes if
     * limits went down to the last possible row.
     */
    static final int LAST_ROW = 1_000;

    private static final int LAST_CASE = LAST_ROW - 1;
    private static final double WIDE = 24;
    private static final double HIGH = 64;

    private final VocabularyTexts texts;

    XlsxTemplate(VocabularyTexts texts) {
        this.texts = texts;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, XlsxSheet.PROGRAM, null)) {
            Worksheet cases = workbook.newWorksheet(texts.text("sheet.cases"));
            WordsSheet words = new WordsSheet(workbook.newWorksheet(texts.text("sheet.words")), texts);
            for (int i = 0; i < CaseColumns.ALL.size(); i++) {
                CaseColumn column = CaseColumns.ALL.get(i);
                cases.width(i, WIDE);
                cases.value(0, i, column.path());
                cases.value(QUESTIONS, i, SheetTemplate.question(column, texts));
                Range cells = cases.range(FIRST_CASE, i, LAST_CASE, i);
                Runnable explaining = column.match(
                        property -> () -> limit(property, cells, words.explain(property)),
                        () -> words::explainStatements);
                explaining.run();
            }
            int last = CaseColumns.ALL.size() - 1;
            cases.range(0, 0, 0, last).style().bold().fillColor(HEAD).set();
            cases.range(QUESTIONS, 0, QUESTIONS, last)
                    .style()
                    .italic()
                    .fontColor(QUIET)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            cases.rowHeight(QUESTIONS, HIGH);
            cases.freezePane(1, FIRST_CASE);
        }
    }

    /**
     * Makes the program refuse a wrong value as soon as it is typed. Only the cell of a set accepts more than the one
     * word that can be chosen.
     */
    private void limit(Property property, Range cells, Range words) {
        String first = cells.toString().replaceFirst(":.*", "");
        Runnable limit = switch (property.kind()) {
            case WORD, WORDS ->
                () -> cells.validateWithList(words)
                        .allowBlank(true)
                        .showErrorMessage(property.kind() == Property.Kind.WORD)
                        .errorTitle(property.path())
                        .error(texts.text("sheet.wrong.word", texts.text("sheet.words")));
            case WHOLE_NUMBER ->
                () -> formula(
                        cells,
                        property,
                        "AND(ISNUMBER(%1$s),%1$s>=%2$d,%1$s<=%3$d,INT(%1$s)=%1$s)"
                                .formatted(first, property.min(), property.max()),
                        texts.text("sheet.wrong.whole", property.min(), property.max()));
            case NUMBER ->
                () -> formula(cells, property, "ISNUMBER(%s)".formatted(first), texts.text("sheet.wrong.number"));
            case TEXT -> {
                int least = Math.max(0, property.min());
                yield () -> formula(
                        cells,
                        property,
                        "AND(LEN(%1$s)>=%2$d,LEN(%1$s)<=%3$d)".formatted(first, least, property.max()),
                        texts.text("sheet.wrong.text", least, property.max()));
            }
        };
        limit.run();
    }

    private static void formula(Range cells, Property property, String mustHold, String error) {
        // The library writes a formula into the XML without escaping it.
        cells.validateWithFormula(mustHold.replace("<", "&lt;").replace(">", "&gt;"))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorTitle(property.path())
                .error(error);
    }
}
