package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import java.util.List;
import java.util.Map;

/**
 * Knows which tests a rule needs for its texts. A text may name an answer only where the rule's own condition requires
 * that answer to be known, even if something else implies it.
 */
final class NamedInTexts {

    private static final Map<String, List<String>> BENEATH = Map.of(
            "gap.described", List.of("desired", "actual"),
            "goal.measurable", List.of("goal.baseline", "goal.target"));

    private final List<String> texts;

    NamedInTexts(Rule rule) {
        texts = rule.calls().stream()
                .flatMap(call -> call.arguments().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.contains("{"))
                .toList();
    }

    /** Says whether a text names something that this part of the condition tests. */
    boolean in(Condition part) {
        return part.tests().anyMatch(test -> named(test.slot()));
    }

    private boolean named(Slot slot) {
        return named(slot.path())
                || BENEATH.getOrDefault(slot.path(), List.of()).stream().anyMatch(this::named);
    }

    private boolean named(String path) {
        return texts.stream().anyMatch(text -> text.contains("{" + path + "}") || text.contains("." + path + "}"));
    }
}
