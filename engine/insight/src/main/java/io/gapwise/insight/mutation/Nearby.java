package io.gapwise.insight.mutation;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.insight.checking.CaseRun;
import io.gapwise.insight.rulecases.GivenAnswer;
import io.gapwise.insight.rulecases.KnownBeside;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case that differs from the rule's own in a few answers, or one that stands for itself.
 *
 * @param made the changes of the rule's own case
 * @param whole all answers of a case that stands for itself; null where the case is the rule's own with the changes
 * @param read what the rule reads of it; null where the case does not get as far as the rule's stage
 */
record Nearby(
        List<OneAnswer> made,
        @Nullable Map<String, Object> whole,
        GapCase gapCase,
        GivenAnswer given,
        KnownBeside known,
        CaseRun.Outcome outcome,
        @Nullable FlatFact read) {

    Nearby {
        made = List.copyOf(made);
    }

    /** Returns the changed answers by contract path, in the form in which they are sent; null leaves one out. */
    Map<String, @Nullable Object> changes() {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        made.forEach(change -> changes.put(change.slot().qualifiedPath(), CaseAnswers.sent(change.value())));
        return changes;
    }

    /** Says whether the rule speaks of it. */
    boolean speaks(Rule rule) {
        return read != null && Killing.speaks(rule, read);
    }

    /** Lists the slips in conditions that change whether the rule speaks of it. */
    List<Mutant> noticed(List<Mutant> mutants) {
        FlatFact seen = read;
        return seen == null
                ? List.of()
                : mutants.stream()
                        .filter(mutant -> Killing.affects(mutant, seen))
                        .toList();
    }

    /** Returns what the rules answer to it, where they give a whole answer. */
    Optional<CaseRun.Outcome> answered() {
        return Optional.of(outcome).filter(each -> each.evaluation().isPresent());
    }
}
