package io.gapwise.site.upload;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.sheets.mapping.ColumnUse;
import io.gapwise.sheets.mapping.MappedColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a column is read as, in the form in which the page sends it: the name of a use, or for an answer
 * {@code ANSWER} and the path of its field.
 *
 * @param field the field; null for any other use than an answer
 */
record ColumnMeaning(ColumnUse use, @Nullable Property field) {

    private static final String OF_FIELD = ColumnUse.ANSWER + " ";

    /** Stands for a word of which the page's reader has not said yet what it means. */
    static final String NOT_SAID = "?";

    /** Stands for a word that says nothing. */
    static final String NOTHING = "-";

    private static final int HIGHEST_LEVEL = 10;

    static ColumnMeaning of(MappedColumn column) {
        return new ColumnMeaning(
                column.use(),
                column.field() == null ? null : CaseAnswers.find(column.field()).orElse(null));
    }

    /** Reads what the page sends; empty if it is none of its values. */
    static Optional<ColumnMeaning> read(String sent) {
        if (sent.startsWith(OF_FIELD)) {
            return CaseAnswers.find(sent.substring(OF_FIELD.length()))
                    .map(field -> new ColumnMeaning(ColumnUse.ANSWER, field));
        }
        return Arrays.stream(ColumnUse.values())
                .filter(use -> use.name().equals(sent) && use != ColumnUse.ANSWER)
                .findFirst()
                .map(use -> new ColumnMeaning(use, null));
    }

    String sent() {
        return field == null ? use.name() : OF_FIELD + field.path();
    }

    /** Lists the names that a word of the column can mean; empty where the words of the column are not matched. */
    List<String> names() {
        return switch (use) {
            case ANSWER ->
                field == null
                        ? List.of()
                        : field.words().stream()
                                .map(word -> word.name())
                                .filter(name -> !name.equals("UNKNOWN"))
                                .toList();
            case OBSTACLES ->
                Property.sent().stream()
                        .map(Property::path)
                        .filter(path -> path.startsWith(OBSTACLE))
                        .map(path -> path.substring(OBSTACLE.length()))
                        .toList();
            case WISHED_COURSE -> List.of();
            case REQUIRED_LEVEL, CURRENT_LEVEL, SKILL ->
                IntStream.rangeClosed(0, HIGHEST_LEVEL)
                        .mapToObj(String::valueOf)
                        .toList();
            case TITLE, COMMENT, PERSON, UNUSED -> List.of();
        };
    }

    /** Says whether the words of the column are levels, which are compared. */
    boolean levels() {
        return use.ofDifference() || use == ColumnUse.SKILL;
    }

    static final String OBSTACLE = "obstacles.";

    /** Says whether the words of the column are to be matched at all. */
    boolean ofWords() {
        return !names().isEmpty();
    }
}
