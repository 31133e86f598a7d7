package io.gapwise.site.answer;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.insight.change.OpenAnswers;
import io.gapwise.site.interview.QuestionFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Defines the answers that can be tried out on the page: those that an organisation can act on, the number of people
 * and the weeks until the goal is due.
 */
final class WhatIfControls {

    private static final Set<String> NUMBERS = Set.of("audience.headcount", "goal.dueInWeeks");

    private WhatIfControls() {}

    /** Groups them like the form that holds the whole case. */
    static Map<String, List<Property>> grouped() {
        Map<String, List<Property>> groups = new LinkedHashMap<>();
        QuestionFields.grouped().forEach((group, properties) -> {
            List<Property> tried =
                    properties.stream().filter(WhatIfControls::canBeTried).toList();
            if (!tried.isEmpty()) {
                groups.put(group, tried);
            }
        });
        return groups;
    }

    private static boolean canBeTried(Property property) {
        return NUMBERS.contains(property.path())
                || property.kind() == Property.Kind.WORD
                        && OpenAnswers.actionable().contains(property.path());
    }

    /** Lists the groups with an answer that is tried out, which are unfolded. */
    static Set<String> touched(GapCase gapCase, GapCase tried) {
        return grouped().entrySet().stream()
                .filter(group -> group.getValue().stream()
                        .anyMatch(property -> !Objects.equals(property.read(gapCase), property.read(tried))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Lists all of them. */
    static List<Property> all() {
        return grouped().values().stream().flatMap(List::stream).toList();
    }
}
