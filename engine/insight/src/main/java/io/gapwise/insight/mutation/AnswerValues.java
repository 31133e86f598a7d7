package io.gapwise.insight.mutation;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.cases.Words;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists the answers that are worth trying to a question: every word, and of numbers those at which rules tell cases apart
 * and their neighbours.
 */
final class AnswerValues {

    private final Map<Slot, TreeSet<BigDecimal>> bounds = new HashMap<>();

    AnswerValues(RuleSet rules) {
        rules.rules().stream()
                .map(Rule::condition)
                .flatMap(Condition::tests)
                .filter(test -> number(test.slot().property()))
                .forEach(this::bound);
    }

    private void bound(Condition.Test test) {
        TreeSet<BigDecimal> named = bounds.computeIfAbsent(test.slot(), slot -> new TreeSet<>());
        test.values().stream()
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(String.valueOf(value)))
                .forEach(value ->
                        named.addAll(List.of(value.subtract(BigDecimal.ONE), value, value.add(BigDecimal.ONE))));
    }

    /** Lists the answers other than the present one. Null leaves the question open. */
    List<@Nullable Object> of(Slot slot, @Nullable Object present) {
        Property property = slot.property();
        List<@Nullable Object> values = new ArrayList<>();
        switch (property.kind()) {
            case WORD -> values.addAll(property.words());
            case WORDS -> {
                values.add(null);
                sets(property, present, values);
            }
            case WHOLE_NUMBER, NUMBER -> {
                values.add(null);
                numbers(slot, values);
            }
            case TEXT -> {
                values.add(null);
                values.add(property.form() == null ? "This" : "EUR");
            }
        }
        values.removeIf(value -> Objects.equals(value, present) || value != null && sameText(value, present));
        return values;
    }

    private static boolean sameText(Object value, @Nullable Object present) {
        return value instanceof String && present instanceof String;
    }

    private void numbers(Slot slot, List<@Nullable Object> values) {
        Property property = slot.property();
        TreeSet<BigDecimal> named = new TreeSet<>(bounds.getOrDefault(slot, new TreeSet<>()));
        named.add(BigDecimal.TEN);
        if (property.kind() == Property.Kind.NUMBER) {
            // Two figures are compared with each other, so there has to be one on either side of zero and of its
            // neighbours.
            named.addAll(List.of(BigDecimal.valueOf(-10), BigDecimal.valueOf(-1), BigDecimal.ZERO, BigDecimal.ONE));
        }
        for (BigDecimal number : named) {
            if (property.kind() == Property.Kind.NUMBER) {
                values.add(number);
            } else if (number.compareTo(BigDecimal.valueOf(property.min())) >= 0
                    && number.compareTo(BigDecimal.valueOf(property.max())) <= 0) {
                values.add(number.intValueExact());
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void sets(Property property, @Nullable Object present, List<@Nullable Object> values) {
        for (Word word : property.words()) {
            values.add(Words.ordered((Class) property.type(), (Set) Set.of(word)));
            if (present instanceof Set<?> set && !set.isEmpty()) {
                Set<Object> changed = new HashSet<>(set);
                if (!changed.add(word)) {
                    changed.remove(word);
                }
                values.add(Words.ordered((Class) property.type(), (Set) changed));
            }
        }
    }

    private static boolean number(Property property) {
        return property.kind() == Property.Kind.WHOLE_NUMBER || property.kind() == Property.Kind.NUMBER;
    }
}
