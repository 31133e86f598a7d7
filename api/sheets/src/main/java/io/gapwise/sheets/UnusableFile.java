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

    UnusableFile(Kind kind, String sentence) {
        this(List.of(new Reason(kind, sentence, List.of())));
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
