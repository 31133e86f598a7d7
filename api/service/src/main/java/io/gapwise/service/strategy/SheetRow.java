package io.gapwise.service.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what becomes of a row of a file.
 *
 * @param values what the entry says with it; null where the row is refused
 * @param problems why it is refused
 */
public record SheetRow(
        long number, String name, Action action, @Nullable StrategyValues values, List<RowProblem> problems) {

    /** Lists what can become of a row. */
    public enum Action {
        /** There is no entry of this name yet. */
        ADDED,
        CHANGED,
        /** The entry says all of it already. */
        SAME,
        REFUSED
    }

    public SheetRow {
        problems = List.copyOf(problems);
    }
}
