package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which recommendations a list shows, and in which order. A recommendation must meet all of the conditions.
 *
 * @param text a text that the title or the reference contains, in upper or lower case; null for any
 * @param words for each place the word of the contract that must be there
 * @param readiness the range of the readiness; null for any, known or not
 * @param from only recommendations given at this time or later
 * @param before only recommendations given before this time
 * @param owner who looks after the case; null for anybody
 * @param tag a tag of the case; null for any or none
 */
public record CaseQuery(
        @Nullable String text,
        Map<Place, String> words,
        @Nullable Readiness readiness,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime before,
        Order order,
        @Nullable String owner,
        @Nullable String tag) {

    /** Shows all recommendations, newest first. */
    public static final CaseQuery ALL = new CaseQuery(null, Map.of(), null, null, null, Order.NEWEST);

    public CaseQuery {
        words = Map.copyOf(words);
    }

    /** Asks for cases of any owner, with any tags or none. */
    public CaseQuery(
            @Nullable String text,
            Map<Place, String> words,
            @Nullable Readiness readiness,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime before,
            Order order) {
        this(text, words, readiness, from, before, order, null, null);
    }

    /** Takes the place of a word and asks for recommendations in which nothing is known at that place. */
    public static final String NOT_KNOWN = "unknown";

    /** A range of readiness from {@code least} to {@code most}, both included. */
    public record Readiness(int least, int most) {

        /** Asks for recommendations whose readiness is not known. */
        public static final Readiness NOT_KNOWN = new Readiness(-1, -1);
    }

    /** The places in which a word can be looked for. Only the first three methods of a recommendation are searched. */
    public enum Place {
        VERDICT("verdict", null),
        CAUSE("cause", Concluded.Kind.CAUSE),
        REMEDY("remedy", Concluded.Kind.REMEDY),
        METHOD("method", Concluded.Kind.METHOD),
        STAKE("stake", null),
        REQUESTED("requested", null),
        ALIGNMENT("alignment", null),
        APPROACH("approach", null),
        FOCUS("focus", null);

        private final String parameter;
        private final Concluded.@Nullable Kind kind;

        Place(String parameter, Concluded.@Nullable Kind kind) {
            this.parameter = parameter;
            this.kind = kind;
        }

        /**
         * Returns the name of the parameter to which a word of this place is bound. If the place holds a single word,
         * its column has the same name.
         */
        String parameter() {
            return parameter;
        }

        /**
         * Returns the list of conclusions that holds the words, or null if the place holds a single word in a column.
         */
        Concluded.@Nullable Kind kind() {
            return kind;
        }
    }

    /** The order of a list. Recommendations that are equal in it are listed newest first. */
    public enum Order {
        NEWEST("seq desc"),
        OLDEST("seq"),
        TITLE("lower(title), seq desc"),
        // The alphabet, in descending order, gives a useful order: training, not training, mixed, nobody knows.
        VERDICT("verdict desc, seq desc"),
        STAKE("case stake when 'DANGER_OR_LAW' then 1 when 'SERIOUS' then 2 when 'NOTICEABLE' then 3"
                + " when 'LITTLE' then 4 else 5 end, seq desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
