package io.gapwise.service.strategy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is said of an entry, by the names of its fields and in their order. What nobody said is not there.
 *
 * @param byField texts, numbers, days, truths, and lists of texts
 */
public record StrategyValues(Map<String, Object> byField) {

    public StrategyValues {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public String name() {
        return Objects.requireNonNullElse(text(StrategyKind.NAME), "");
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** Returns a value as somebody typed it; null where nobody said it, or where it is a list. */
    public @Nullable String text(String field) {
        Object value = byField.get(field);
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null || value instanceof List ? null : value.toString();
    }

    public Optional<BigDecimal> number(String field) {
        return byField.get(field) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    public Optional<LocalDate> day(String field) {
        return byField.get(field) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }

    public boolean yes(String field) {
        return Boolean.TRUE.equals(byField.get(field));
    }

    /** Returns the texts of a list; the one text where the field has no more, and none where nobody said any. */
    public List<String> texts(String field) {
        Object value = byField.get(field);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> texts.add(String.valueOf(each)));
        } else if (value != null) {
            texts.add(String.valueOf(text(field)));
        }
        return texts;
    }

    /** Returns the same with another value in a field. */
    StrategyValues with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(byField);
        changed.put(field, value);
        return new StrategyValues(changed);
    }
}
