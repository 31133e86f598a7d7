package io.gapwise.service.priorities;

import io.gapwise.practice.plan.Gap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what cases give a plan: candidates, and the gaps and objectives that they name.
 *
 * @param candidates the candidates, in the order of the ranks of their cases
 * @param gaps one gap for each case
 * @param objectives the objectives that the cases name
 * @param audiences the audiences that the candidates name, which the means of a plan have to name too
 * @param seats how many seats there are of the learning assets that candidates use
 * @param currency the currency of all amounts; null where none is stated
 * @param notRanked the cases that were asked for and are not ranked, because they have no answer or are not there
 */
public record ProposedPlan(
        List<ProposedCandidate> candidates,
        List<Gap> gaps,
        List<NamedObjective> objectives,
        List<String> audiences,
        Map<String, Long> seats,
        @Nullable String currency,
        List<String> notRanked) {

    public ProposedPlan {
        candidates = List.copyOf(candidates);
        gaps = List.copyOf(gaps);
        objectives = List.copyOf(objectives);
        audiences = List.copyOf(audiences);
        seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
        notRanked = List.copyOf(notRanked);
    }

    /**
     * Names an objective.
     *
     * @param weight how much it weighs, from 1 to 5; null where nobody stated it
     */
    public record NamedObjective(String name, @Nullable Integer weight) {}

    /** Writes candidates, gaps, objectives and means in the form in which a plan takes them. */
    public ObjectNode request() {
        return CandidateJson.request(this);
    }
}
