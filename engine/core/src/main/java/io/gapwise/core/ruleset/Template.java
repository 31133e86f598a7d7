package io.gapwise.core.ruleset;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Word;
import io.gapwise.core.cases.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A text with places for values of the case: {@code "{audience.headcount} people"}. */
public record Template(String written, List<Part> parts) {

    /** A stretch of plain text, a value, or a list of causes. */
    public sealed interface Part {

        /** @param lead what triage leads with; empty where it leads with nothing */
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

    /** What triage leads the summary with, and a colon behind it; nothing where it leads with nothing. */
    public record Lead() implements Part {

        public static final String PLACE = "lead";

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead) {
            if (!lead.isEmpty()) {
                filled.append(lead).append(": ");
            }
        }
    }

    /** The causes found, as clauses joined by "and". */
    public record CausesListed(Which which) implements Part {

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead) {
            filled.append(causes(fact, which));
        }
    }

    /** Which of the causes found a text lists. */
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
     * The text with its values filled in, in plain words.
     *
     * @param lead what triage leads with; empty where it leads with nothing
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
