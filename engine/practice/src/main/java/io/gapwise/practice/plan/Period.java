package io.gapwise.practice.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names a period of the plan, such as a month.
 *
 * @param from its first day; null where nobody said
 * @param to its last day; null where nobody said
 */
public record Period(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static Period of(String name) {
        return new Period(name, null, null);
    }
}
