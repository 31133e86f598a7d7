package io.gapwise.insight.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.insight.change.Alternatives;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups what is asked in one question: one answer of the case, or one of the two lists of obstacles. */
record Topic(String id, List<Property> properties) {

    static final String WORKPLACE = "obstacles.workplace";
    static final String PERSON = "obstacles.person";

    private static final String OBSTACLES = "obstacles.";

    /** Random answers say that two obstacles in ten are present, because in most gaps most obstacles are absent. */
    private static final double PRESENT = 0.2;

    boolean several() {
        return id.startsWith(OBSTACLES);
    }

    boolean isWorkplace() {
        return id.equals(WORKPLACE);
    }

    /** Returns all topics that matter to the rules, in contract order; a list takes the place of its first obstacle. */
    static List<Topic> all(Alternatives alternatives) {
        Map<String, List<Property>> topics = new LinkedHashMap<>();
        for (Property property : Property.sent()) {
            if (!possible(property, alternatives).isEmpty() && !property.path().equals("title")) {
                topics.computeIfAbsent(idOf(property.path()), id -> new ArrayList<>())
                        .add(property);
            }
        }
        return topics.entrySet().stream()
                .map(e -> new Topic(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    /** Returns the id of the question that asks for a path. */
    static String idOf(String path) {
        return path.startsWith(OBSTACLES)
                ? OBSTACLES
                        + Obstacle.valueOf(path.substring(OBSTACLES.length()))
                                .side()
                                .name()
                                .toLowerCase(Locale.ROOT)
                : path;
    }

    /** Returns this topic with only the answers that are still open in the case and not closed; there may be none. */
    Topic openIn(GapCase gapCase, Set<String> closed) {
        return new Topic(
                id,
                properties.stream()
                        .filter(property -> !closed.contains(property.path()) && isOpen(property, gapCase))
                        .toList());
    }

    /** Says whether nobody has answered a question, be it by what statements say. */
    static boolean isOpen(Property property, GapCase gapCase) {
        Object answer = property.read(gapCase.judged());
        return answer == null || answer instanceof Word word && !word.known();
    }

    /** Returns the case with a random answer to each of these properties. */
    GapCase answered(GapCase gapCase, Alternatives alternatives, Random random) {
        GapCase answered = gapCase;
        for (Property property : properties) {
            answered = CaseAnswers.with(answered, property, drawn(property, alternatives, random));
        }
        return answered;
    }

    private static @Nullable Object drawn(Property property, Alternatives alternatives, Random random) {
        if (property.type() == Presence.class) {
            return random.nextDouble() < PRESENT ? Presence.PRESENT : Presence.ABSENT;
        }
        List<@Nullable Object> possible = possible(property, alternatives);
        return possible.get(random.nextInt(possible.size()));
    }

    /** Returns all known answers between which the rules make a difference. */
    static List<@Nullable Object> possible(Property property, Alternatives alternatives) {
        return alternatives.to(property, CaseAnswers.leftOut(property)).stream()
                .filter(Objects::nonNull)
                .filter(answer -> !(answer instanceof Word word) || word.known())
                .toList();
    }
}
