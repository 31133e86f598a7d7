package io.gapwise.sheets;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Signals that nothing in a file could be answered: it has another format, is broken, or has a header that names no
 * columns.
 */
public final class UnusableFile extends IOException {

    private static final long serialVersionUID = 1L;

    /** Lists what can be wrong with a file as a whole. */
    public enum Kind {
        EMPTY,
        NO_WORKBOOK,
        PROTECTED,
        TOO_LARGE,
        TOO_WIDE,
        TOO_MUCH_WORK,
        NO_TEXT,
        NO_CSV,
        JSON,
        COLUMN_TWICE,
        NO_SUCH_COLUMN,
        NO_TITLE,
        /** The table has none of some columns that the map needs; the values name them. */
        MAP_DOES_NOT_FIT,
        /** A matrix of skills does not say which level is required; the values name the skills. */
        NO_REQUIRED_LEVEL,
        /** The workbook has no sheet of a name. */
        NO_SUCH_SHEET,
        BROKEN_OFF
    }

    /**
     * Describes one thing that is wrong.
     *
     * @param sentence a sentence for a person, in English
     * @param values the values that a sentence in another language has to include: for a column its name and the most
     *     similar known name, if there is one
     */
    public record Reason(Kind kind, String sentence, List<String> values) {

        public Reason {
            values = List.copyOf(values);
        }
    }

    private final transient List<Reason> reasons;

    public UnusableFile(Kind kind, String sentence) {
        this(List.of(new Reason(kind, sentence, List.of())));
    }

    /**
     * Refuses a file in which the map's columns are not there.
     *
     * @param columns the columns that are missing
     */
    public static UnusableFile mapDoesNotFit(List<String> columns) {
        String sentence = columns.isEmpty()
                ? "The map does not fit this file: there is no table."
                : "The map does not fit this file: there is no column '%s'.".formatted(String.join("', '", columns));
        return new UnusableFile(List.of(new Reason(Kind.MAP_DOES_NOT_FIT, sentence, columns)));
    }

    /**
     * Refuses a matrix of people and skills that says for some skills neither in a row nor in its map which level is
     * required.
     */
    public static UnusableFile noRequiredLevel(List<String> skills) {
        String sentence =
                "Which level is required is not known for '%s': say it in a row of the table, or as requiredLevel in the map."
                        .formatted(String.join("', '", skills));
        return new UnusableFile(List.of(new Reason(Kind.NO_REQUIRED_LEVEL, sentence, skills)));
    }

    /** The message has each reason on its own line. */
    UnusableFile(List<Reason> reasons) {
        super(reasons.stream().map(Reason::sentence).collect(Collectors.joining("\n")));
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
