package io.gapwise.sheets;

import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes an empty sheet to be filled in: the columns, and below each of them its question. */
public final class SheetTemplate {

    private SheetTemplate() {}

    /**
     * Writes the template.
     *
     * @param format CSV or XLSX; XLSX also offers the words to choose from
     * @param language the language of the explanations; the names of columns and words are the same in all languages
     */
    public static void write(CaseFormat format, Locale language, OutputStream out) throws IOException {
        VocabularyTexts texts = VocabularyTexts.in(language);
        if (format == CaseFormat.XLSX) {
            new XlsxTemplate(texts).write(out);
        } else if (format == CaseFormat.CSV) {
            try (CsvSheet sheet = new CsvSheet(out, ',', true)) {
                sheet.header(CaseColumns.paths().stream().map(Cell::text).toList());
                sheet.row(
                        CaseColumns.ALL.stream()
                                .map(column -> Cell.text(question(column, texts)))
                                .toList(),
                        false);
            }
        } else {
            throw new IllegalArgumentException("A template cannot be %s.".formatted(format));
        }
    }

    /** Returns what stands below the name of a column. Nobody could guess how a statement is written. */
    static String question(CaseColumn column, VocabularyTexts texts) {
        String question = texts.field(column.path());
        return column.match(
                property -> question, () -> texts.text("sheet.example", question, WrittenStatement.EXAMPLE));
    }
}
