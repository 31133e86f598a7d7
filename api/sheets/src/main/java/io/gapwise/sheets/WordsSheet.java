package io.gapwise.sheets;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** Explains each column of the template and each word that is allowed in it. */
final class WordsSheet {

    private static final String HEAD = "FFD9E2EC";
    private static final double NARROW = 28;
    private static final double WIDE = 70;

    private final Worksheet sheet;
    private final VocabularyTexts texts;
    private int next;

    WordsSheet(Worksheet sheet, VocabularyTexts texts) {
        this.sheet = sheet;
        this.texts = texts;
        sheet.width(0, NARROW);
        sheet.width(1, NARROW);
        sheet.width(2, WIDE);
        line(texts.text("sheet.column"), texts.text("sheet.word"), texts.text("sheet.meaning"));
        sheet.range(0, 0, 0, 2).style().bold().fillColor(HEAD).set();
        sheet.freezePane(0, 1);
        line(
                "",
                "",
                "What is typed into the sheet Cases is checked at once down to row %d; rows beneath it are read as well."
                        .formatted(XlsxTemplate.LAST_ROW));
    }

    /** Returns the cells that hold the words of a property, or the cell of its bounds if it has no words. */
    Range explain(Property property) {
        line(property.path(), "", texts.field(property.path()) + ". " + accepted(property));
        sheet.range(next - 1, 0, next - 1, 2).style().bold().set();
        int first = next;
        property.words().forEach(word -> line(property.path(), word.name(), meaning(word)));
        if (property.kind() == Property.Kind.WORDS) {
            line(property.path(), CellReader.NO_WORDS, texts.text("sheet.noWords"));
        }
        return sheet.range(first, 1, Math.max(first, next - 1), 1);
    }

    /** Explains what a statement can have, each word once: a cell of statements holds words of several vocabularies. */
    void explainStatements() {
        String path = CaseColumn.Statements.PATH;
        line(path, "", texts.field(path) + ". " + texts.text("sheet.takes.statements", WrittenStatement.EXAMPLE));
        sheet.range(next - 1, 0, next - 1, 2).style().bold().set();
        Stream.<Word[]>of(
                        StatedBy.values(), Obstacle.values(), Stated.values(), EvidenceSource.values(), Share.values())
                .flatMap(Stream::of)
                .filter(Word::known)
                .forEach(word -> line(path, word.name(), meaning(word)));
        line(path, CellReader.NO_WORDS, texts.text("sheet.noStatements"));
    }

    private String meaning(Word word) {
        return word.known() ? texts.word((Enum<?>) word) : texts.text("sheet.unknown");
    }

    private String accepted(Property property) {
        return switch (property.kind()) {
            case WORD -> texts.text("sheet.takes.word");
            case WORDS -> texts.text("sheet.takes.words");
            case WHOLE_NUMBER -> texts.text("sheet.takes.whole", property.min(), property.max());
            case NUMBER -> texts.text("sheet.takes.number");
            case TEXT ->
                property.min() > 0
                        ? texts.text("sheet.takes.text", property.min(), property.max())
                        : texts.text("sheet.takes.textOrBlank", property.max());
        };
    }

    private void line(String column, String word, String meaning) {
        sheet.value(next, 0, column);
        sheet.value(next, 1, word);
        sheet.value(next, 2, meaning);
        next++;
    }
}
