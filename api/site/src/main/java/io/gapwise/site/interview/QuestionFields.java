package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
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
final class QuestionFields {

    static final String WORKPLACE = "obstacles.workplace";
    static final String PERSON = "obstacles.person";

    private static final String OBSTACLES = "obstacles.";

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
    static Map<String, List<Property>> grouped() {
        Map<String, List<Property>> groups = new LinkedHashMap<>();
        for (Property property : Property.sent()) {
            int dot = property.path().indexOf('.');
            groups.computeIfAbsent(dot < 0 ? "case" : property.path().substring(0, dot), group -> new ArrayList<>())
                    .add(property);
        }
        return groups;
    }

    /** Lists the words that are answers; "unknown" is left out, because the page has a separate choice for it. */
    static List<? extends Word> words(Property property) {
        return property.words().stream().filter(Word::known).toList();
    }
}
