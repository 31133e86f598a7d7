package io.gapwise.site.answer;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.insight.change.OpenAnswers;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

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

    /** Returns the case with the switches applied; invalid values leave it unchanged. */
    static GapCase applied(GapCase gapCase, MultiValueMap<String, String> sent) {
        GapCase changed = gapCase;
        for (Property property : words()) {
            String value = sent.getFirst(property.path());
            if (value == null) {
                continue;
            }
            if (value.isEmpty()) {
                changed = CaseAnswers.with(changed, property, null);
            }
            for (Word word : property.words()) {
                if (word.name().equals(value)) {
                    changed = CaseAnswers.with(changed, property, word);
                }
            }
        }
        for (Property property : numbers()) {
            String value = Objects.requireNonNullElse(sent.getFirst(property.path()), "");
            if (value.matches("\\d{1,8}")) {
                int number = Integer.parseInt(value);
                if (number >= property.min() && number <= property.max()) {
                    changed = CaseAnswers.with(changed, property, number);
                }
            }
        }
        return changed;
    }
}
