package io.gapwise.service.expectations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a plan leads people to expect of a role.
 *
 * @param expected what is desired, as the cases say it; none where they do not
 * @param levels the levels of the capability, as the strategy names them; which of them is expected nobody has said
 * @param from the first day of the planned initiatives; null where the periods of the plan have no days
 * @param by the last day of the last period in which any of them runs; null where the periods have no days
 * @param byPeriod the name of that period
 * @param seenBy the figures by which it will be seen: of the objectives, and of the cases
 * @param supports the planned initiatives that help with it
 */
public record Expectation(
        String role,
        String capability,
        List<String> expected,
        List<String> levels,
        @Nullable LocalDate from,
        @Nullable LocalDate by,
        String byPeriod,
        List<String> objectives,
        List<Figure> seenBy,
        List<String> supports) {

    public Expectation {
        expected = List.copyOf(expected);
        levels = List.copyOf(levels);
        objectives = List.copyOf(objectives);
        seenBy = List.copyOf(seenBy);
        supports = List.copyOf(supports);
    }

    /** Says whether it has the days that the goal of a person must have. */
    public boolean isDated() {
        return from != null && by != null;
    }

    /** Names a figure; what is null nobody has said. */
    public record Figure(
            String name,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String unit) {}
}
