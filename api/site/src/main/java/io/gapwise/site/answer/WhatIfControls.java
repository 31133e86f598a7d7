package io.gapwise.site.answer;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.insight.change.OpenAnswers;
import java.util.List;

/**
 * Defines the answers that can be tried out on the page: those that an organisation can act on, the number of people
 * and the weeks until the goal is due.
 */
final class WhatIfControls {

    private static final List<String> SLIDERS = List.of("audience.headcount", "goal.dueInWeeks");

    private WhatIfControls() {}

    /** Lists the answers that are chosen from words. */
    static List<Property> words() {
        return OpenAnswers.actionable().stream()
                .map(path -> CaseAnswers.find(path).orElseThrow())
                .filter(property -> property.kind() == Property.Kind.WORD)
                .toList();
    }

    /** Lists the answers that are numbers. */
    static List<Property> numbers() {
        return SLIDERS.stream()
                .map(path -> CaseAnswers.find(path).orElseThrow())
                .toList();
    }
}
