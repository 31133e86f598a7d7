package io.gapwise.core.ruleset;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Word;
import io.gapwise.core.cases.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Represents a text with placeholders for values of the case: {@code "{audience.headcount} people"}. */
public record Template(String written, List<Part> parts) {

    /** Represents one part of a text: plain text, a value, the lead, or a list of causes. */
    public sealed interface Part {

        /**
         * Appends this part to the text.
         *
         * @param lead the clause that triage puts at the beginning of the summary; empty if there is none
         */
        void writeTo(StringBuilder filled, FlatFact fact, String lead);
    }

    public record Literal(String text) implements Part {

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead) {
            filled.append(text);
        }
    }

    public record Value(Slot slot) implements Part {

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead) {
            filled.append(inWords(fact.get(slot)));
        }
    }

    /** Writes the clause from triage that begins the summary, followed by a colon; writes nothing if there is none. */
    public record Lead() implements Part {

        public static final String PLACE = "lead";

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead) {
            if (!lead.isEmpty()) {
                filled.append(lead).append(": ");
            }
        }
    }

    /** Writes the causes that were found, as clauses joined by "and". */
    public record CausesListed(Which which) implements Part {

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead) {
            filled.append(causes(fact, which));
        }
    }

    /** Says which of the causes that were found are listed in a text. */
    public enum Which {
        ALL("causes", cause -> true),
        LEARNING("causes.learning", Cause::learning),
        OTHER("causes.other", cause -> !cause.learning());

        private final String place;
        private final Predicate<Cause> chosen;

        Which(String place, Predicate<Cause> chosen) {
            this.place = place;
            this.chosen = chosen;
        }

        public String place() {
            return place;
        }
    }

    private static final Slot FOUND = Slot.known(Subject.CAUSES, "found");

    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * Returns the text with its values filled in, in plain words.
     *
     * @param lead the clause that triage puts at the beginning of the summary; empty if there is none
     */
    public String fill(FlatFact fact, String lead) {
        if (parts.size() == 1 && parts.get(0) instanceof Literal literal) {
            return literal.text();
        }
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            part.writeTo(filled, fact, lead);
        }
        return filled.toString();
    }

    private static String causes(FlatFact fact, Which which) {
        if (!(fact.get(FOUND) instanceof Set<?> found)) {
            return "";
        }
        return Words.listed(found.stream()
                .map(Cause.class::cast)
                .filter(which.chosen)
                .map(Cause::phrase)
                .toList());
    }

    private static String inWords(@Nullable Object value) {
        if (value instanceof Word word) {
            return word.phrase();
        } else if (value instanceof Set<?> set) {
            return Words.listed(set.stream().map(word -> ((Word) word).phrase()).toList());
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "unknown" : value.toString();
    }
}
