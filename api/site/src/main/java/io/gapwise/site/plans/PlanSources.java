package io.gapwise.site.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known outside a plan of what it names, already in the language of the reader.
 *
 * @param objectives by their names
 * @param cases by the ids of gaps that are cases
 */
record PlanSources(Map<String, Objective> objectives, Map<String, Case> cases) {

    static final PlanSources NOTHING = new PlanSources(Map.of(), Map.of());

    PlanSources {
        objectives = Map.copyOf(objectives);
        cases = Map.copyOf(cases);
    }

    /**
     * Holds what the strategy says of an objective.
     *
     * @param figure the figure with baseline and target; null where it has none
     * @param until until when; null where nobody said
     */
    record Objective(
            String id,
            @Nullable String figure,
            @Nullable String until,
            @Nullable String owner) {}

    /**
     * Holds what a case says of a gap.
     *
     * @param figure the figure that the gap is seen by, with baseline and target; null where it has none
     * @param evidence what shows it: the sources of its evidence
     */
    record Case(String id, String title, @Nullable String figure, List<String> evidence) {

        Case {
            evidence = List.copyOf(evidence);
        }
    }

    Optional<Objective> objective(String name) {
        return Optional.ofNullable(objectives.get(name));
    }

    Optional<Case> ofGap(String gap) {
        return Optional.ofNullable(cases.get(gap));
    }
}
