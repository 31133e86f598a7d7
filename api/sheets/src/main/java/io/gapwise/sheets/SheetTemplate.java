package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
        List<Property> asked = Property.sent();
        VocabularyTexts texts = VocabularyTexts.in(language);
        if (format == CaseFormat.XLSX) {
            new XlsxTemplate(asked, texts).write(out);
        } else if (format == CaseFormat.CSV) {
            try (CsvSheet sheet = new CsvSheet(out, ',', true)) {
                sheet.header(asked.stream()
                        .map(property -> Cell.text(property.path()))
                        .toList());
                sheet.row(
                        asked.stream()
                                .map(property -> Cell.text(texts.field(property.path())))
                                .toList(),
                        false);
            }
        } else {
            throw new IllegalArgumentException("A template cannot be %s.".formatted(format));
        }
    }
}
