package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.json.QuestionTexts;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** Explains each column of the template and each word that may stand in it. */
final class WordsSheet {

    private static final String HEAD = "FFD9E2EC";
    private static final double NARROW = 28;
    private static final double WIDE = 70;

    private final Worksheet sheet;
    private int next;

    WordsSheet(Worksheet sheet) {
        this.sheet = sheet;
        sheet.width(0, NARROW);
        sheet.width(1, NARROW);
        sheet.width(2, WIDE);
        line("Column", "Word", "What it means");
        sheet.range(0, 0, 0, 2).style().bold().fillColor(HEAD).set();
        sheet.freezePane(0, 1);
        line(
                "",
                "",
                "What is typed into the sheet Cases is checked at once down to row %d; rows beneath it are read as well."
                        .formatted(XlsxTemplate.LAST_ROW));
    }

    /** The cells that hold the words of a property; the cell of its bounds where it has no words. */
    Range explain(Property property) {
        line(property.path(), "", QuestionTexts.of(property.path()) + "." + accepted(property));
        sheet.range(next - 1, 0, next - 1, 2).style().bold().set();
        int first = next;
        property.words().forEach(word -> line(property.path(), word.name(), meaning(word)));
        if (property.kind() == Property.Kind.WORDS) {
            line(property.path(), CellReader.NO_WORDS, "none of them, and that is known");
        }
        return sheet.range(first, 1, Math.max(first, next - 1), 1);
    }

    private static String meaning(Word word) {
        return word.known() ? word.phrase() : "nobody knows; the same as a blank cell";
    }

    private static String accepted(Property property) {
        return switch (property.kind()) {
            case WORD -> " One word, or blank.";
            case WORDS -> " Words with ; between them, or blank.";
            case WHOLE_NUMBER -> " A whole number from %d to %d, or blank.".formatted(property.min(), property.max());
            case NUMBER -> " A number, or blank.";
            case TEXT ->
                property.min() > 0
                        ? " A text of %d to %d characters.".formatted(property.min(), property.max())
                        : " A text of up to %d characters, or blank.".formatted(property.max());
        };
    }

    private void line(String column, String word, String meaning) {
        sheet.value(next, 0, column);
        sheet.value(next, 1, word);
        sheet.value(next, 2, meaning);
        next++;
    }
}
