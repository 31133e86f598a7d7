package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which recommendations a list shows, and in which order. All that is named has to hold.
 *
 * @param text what the title or the reference contains, in small letters or large; null for any
 * @param words words of the contract that have to stand in these places
 * @param readiness null for any, known or not
 * @param from given at this time or later
 * @param before given earlier than this
 */
public record CaseQuery(
        @Nullable String text,
        Map<Place, String> words,
        @Nullable Readiness readiness,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime before,
        Order order) {

    /** Everything, newest first. */
    public static final CaseQuery ALL = new CaseQuery(null, Map.of(), null, null, null, Order.NEWEST);

    public CaseQuery {
        words = Map.copyOf(words);
    }

    /** In place of a word: that nothing is known. */
    public static final String NOT_KNOWN = "unknown";

    /** From {@code least} to {@code most}, both of them included. */
    public record Readiness(int least, int most) {

        /** That nothing tells. */
        public static final Readiness NOT_KNOWN = new Readiness(-1, -1);
    }

    /** Where a word can be looked for; of methods only the first three are. */
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

        /** Returns the name by which a word of this place is bound; where there is one word, its column has this name. */
        String parameter() {
            return parameter;
        }

        /** Returns which list of conclusions holds the words; null where there is one word, in a column. */
        Concluded.@Nullable Kind kind() {
            return kind;
        }
    }

    /** What comes first. What is equal stands newest first. */
    public enum Order {
        NEWEST("seq desc"),
        OLDEST("seq"),
        TITLE("lower(title), seq desc"),
        // By the letters, downwards: training, not training, mixed, nobody knows.
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
