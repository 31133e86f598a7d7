package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Purpose;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups the properties of a case into questions as the pages show them: the obstacles as two lists, all others one by
 * one.
 */
public final class QuestionFields {

    static final String WORKPLACE = "obstacles.workplace";
    static final String PERSON = "obstacles.person";

    private static final String OBSTACLES = "obstacles.";

    private static final List<Purpose> THE_FIRST_THAT_FITS = List.of(
            Purpose.COMPLIANCE,
            Purpose.HANDOVER,
            Purpose.ONBOARDING,
            Purpose.NEW_ROLE,
            Purpose.GROWTH,
            Purpose.NEW_WAY_OF_WORKING,
            Purpose.PRODUCT_KNOWLEDGE,
            Purpose.CLOSE_GAP);

    private QuestionFields() {}

    /** Lists the properties that a question is about; empty if there is no such question. */
    static List<Property> of(String question) {
        if (question.equals(WORKPLACE) || question.equals(PERSON)) {
            Side side = question.equals(WORKPLACE) ? Side.WORKPLACE : Side.PERSON;
            return Property.sent().stream()
                    .filter(property -> property.path().startsWith(OBSTACLES))
                    .filter(property -> sideOf(property) == side)
                    .toList();
        }
        Optional<Property> one = question.startsWith(OBSTACLES) ? Optional.empty() : CaseAnswers.find(question);
        return one.map(List::of).orElse(List.of());
    }

    private static Side sideOf(Property obstacle) {
        return Obstacle.valueOf(obstacle.path().substring(OBSTACLES.length())).side();
    }

    /** Groups all properties by their group, in contract order; those without a group are under {@code case}. */
    public static Map<String, List<Property>> grouped() {
        Map<String, List<Property>> groups = new LinkedHashMap<>();
        for (Property property : Property.sent()) {
            int dot = property.path().indexOf('.');
            groups.computeIfAbsent(dot < 0 ? "case" : property.path().substring(0, dot), group -> new ArrayList<>())
                    .add(property);
        }
        return groups;
    }

    /** Names the list in which an obstacle is asked about; any other path is a question by itself. */
    static String questionOf(String path) {
        return CaseAnswers.find(path)
                .filter(property -> path.startsWith(OBSTACLES))
                .map(property -> sideOf(property) == Side.WORKPLACE ? WORKPLACE : PERSON)
                .orElse(path);
    }

    /**
     * Lists the words that are answers; "unknown" is left out, because the page has a separate choice for it. Where
     * several fit and the first one counts, they stand in that order.
     */
    static List<? extends Word> words(Property property) {
        return property.type() == Purpose.class
                ? THE_FIRST_THAT_FITS
                : property.words().stream().filter(Word::known).toList();
    }
}
