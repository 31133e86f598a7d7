package io.gapwise.core.ruleset;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Represents a text with placeholders for values of the case: {@code "{audience.headcount} people"}. */
public record Template(String written, List<Part> parts) {

    /** Represents one part of a text: plain text, a value, the lead, or a list of causes. */
    public sealed interface Part {

        /**
         * Appends this part to the text.
         *
         * @param lead the clause that triage puts at the beginning of the summary; empty if there is none
         */
        void writeTo(StringBuilder filled, FlatFact fact, String lead, Phrasing phrasing);
    }

    public record Literal(String text) implements Part {

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead, Phrasing phrasing) {
            filled.append(text);
        }
    }

    public record Value(Slot slot) implements Part {

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead, Phrasing phrasing) {
            filled.append(phrasing.inWords(fact.get(slot)));
        }
    }

    /** Writes the clause from triage that begins the summary, followed by a colon; writes nothing if there is none. */
    public record Lead() implements Part {

        public static final String PLACE = "lead";

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead, Phrasing phrasing) {
            if (!lead.isEmpty()) {
                filled.append(lead).append(": ");
            }
        }
    }

    /** Writes the causes that were found, as clauses joined by "and", or by the same word of another language. */
    public record CausesListed(Which which) implements Part {

        @Override
        public void writeTo(StringBuilder filled, FlatFact fact, String lead, Phrasing phrasing) {
            filled.append(phrasing.listed(causes(fact, which, phrasing)));
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

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Slot FOUND = Slot.known(Subject.CAUSES, "found");
    private static final Slot ONLY_CLAIMED = Slot.known(Subject.CAUSES, "onlyClaimed");
    private static final Map<Cause, Obstacle> OBSTACLES =
            Arrays.stream(Obstacle.values()).collect(Collectors.toMap(Obstacle::cause, Function.identity()));
    private static final Map<Obstacle, Slot> SUPPORT = slots("support.");
    private static final Map<Obstacle, Slot> SHARE = slots("share.");

    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * Returns the text with its values filled in, in plain words.
     *
     * @param lead the clause that triage puts at the beginning of the summary; empty if there is none
     * @param phrasing the words for the values, in the language of this text
     */
    public String fill(FlatFact fact, String lead, Phrasing phrasing) {
        if (parts.size() == 1 && parts.get(0) instanceof Literal literal) {
            return literal.text();
        }
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            part.writeTo(filled, fact, lead, phrasing);
        }
        return filled.toString();
    }

    /** Says whether the text has no places, so that it is the same in every case. */
    public boolean isFixed() {
        return parts.size() == 1 && parts.get(0) instanceof Literal;
    }

    /** Returns the names in curly brackets, in order, such as {@code goal.metric}. */
    public static List<String> places(String written) {
        return PLACE.matcher(written).results().map(found -> found.group(1)).toList();
    }

    /**
     * Returns this text as it is said in another language.
     *
     * @param written the other text, which names the same places as this one
     */
    public Template translated(String written) {
        Map<String, Part> named = new HashMap<>();
        Iterator<String> names = places(this.written).iterator();
        parts.stream().filter(part -> !(part instanceof Literal)).forEach(part -> named.put(names.next(), part));
        List<Part> translated = new ArrayList<>();
        Matcher place = PLACE.matcher(written);
        int from = 0;
        while (place.find()) {
            literal(written.substring(from, place.start()), translated);
            translated.add(Objects.requireNonNull(named.get(place.group(1)), "A translation names other places."));
            from = place.end();
        }
        literal(written.substring(from), translated);
        return new Template(written, translated);
    }

    private static void literal(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
    }

    private static List<String> causes(FlatFact fact, Which which, Phrasing phrasing) {
        if (!(fact.get(FOUND) instanceof Set<?> found)) {
            return List.of();
        }
        return found.stream()
                .map(Cause.class::cast)
                .filter(which.chosen)
                .map(cause -> phrasing.phrase(cause) + limits(fact, cause, phrasing))
                .toList();
    }

    /** Says what keeps a cause from being said of all of them, or as a fact of people who were not asked. */
    private static String limits(FlatFact fact, Cause cause, Phrasing phrasing) {
        Obstacle obstacle = OBSTACLES.get(cause);
        if (obstacle == null || fact.get(SUPPORT.get(obstacle)) == Support.NONE) {
            return "";
        }
        List<String> limits = new ArrayList<>();
        Object support = fact.get(SUPPORT.get(obstacle));
        if (support == Support.DISPUTED) {
            limits.add(phrasing.text("limit.disputed"));
        } else if (obstacle.accuses() && support != Support.SHOWN
                || support == Support.CLAIMED && !allIsClaimed(fact)) {
            limits.add(phrasing.text("limit.said"));
        }
        if (fact.get(SHARE.get(obstacle)) == Share.FEW || fact.get(SHARE.get(obstacle)) == Share.SOME) {
            limits.add(phrasing.phrase((Share) fact.get(SHARE.get(obstacle))));
        }
        return limits.isEmpty() ? "" : " (" + String.join("; ", limits) + ")";
    }

    /** Says whether every cause is only claimed, so that the summary begins with saying so. */
    private static boolean allIsClaimed(FlatFact fact) {
        return fact.get(ONLY_CLAIMED) == Answer.YES;
    }

    private static Map<Obstacle, Slot> slots(String group) {
        Map<Obstacle, Slot> slots = new EnumMap<>(Obstacle.class);
        for (Obstacle obstacle : Obstacle.values()) {
            slots.put(obstacle, Slot.known(Subject.GAP_CASE, group + obstacle));
        }
        return slots;
    }
}
