package io.gapwise.sheets;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A file holds nothing that could be answered: of another kind, broken, or with a header that names no columns. */
public final class UnusableFile extends IOException {

    private static final long serialVersionUID = 1L;

    /** What can be wrong with a file as a whole. */
    public enum Kind {
        EMPTY,
        NO_WORKBOOK,
        PROTECTED,
        TOO_LARGE,
        NO_TEXT,
        UTF_16,
        NO_CSV,
        JSON,
        COLUMN_TWICE,
        NO_SUCH_COLUMN,
        NO_TITLE,
        BROKEN_OFF
    }

    /**
     * One thing that is wrong.
     *
     * @param sentence for a person, in English
     * @param values what a sentence in another language has to name: of a column its name and, where one is near, the
     *     nearest that there is
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

    /** The message has each on a line of its own. */
    UnusableFile(List<Reason> reasons) {
        super(reasons.stream().map(Reason::sentence).collect(Collectors.joining("\n")));
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
