package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the answers of a case into cells, so that reading the cells gives the same case again. */
final class AnswerCells {

    private AnswerCells() {}

    static Cell of(Property property, @Nullable Object value) {
        if (value == null) {
            return Cell.BLANK;
        }
        return switch (property.kind()) {
            case WORD -> ((Word) value).known() ? Cell.text(((Word) value).name()) : Cell.BLANK;
            case WORDS -> words((Set<?>) value);
            case WHOLE_NUMBER -> Cell.number(BigDecimal.valueOf((Integer) value));
            case NUMBER -> Cell.number((BigDecimal) value);
            case TEXT -> Cell.text((String) value);
        };
    }

    static Cell of(@Nullable List<Statement> statements) {
        if (statements == null) {
            return Cell.BLANK;
        }
        return statements.isEmpty()
                ? Cell.text(CellReader.NO_WORDS)
                : Cell.text(statements.stream().map(WrittenStatement::text).collect(Collectors.joining("; ")));
    }

    private static Cell words(Set<?> words) {
        return words.isEmpty()
                ? Cell.text(CellReader.NO_WORDS)
                : Cell.text(words.stream().map(word -> ((Word) word).name()).collect(Collectors.joining("; ")));
    }
}
