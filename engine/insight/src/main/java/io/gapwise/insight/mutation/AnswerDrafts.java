package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.insight.checking.CaseRun;
import io.gapwise.insight.rulecases.AnswerPart;
import io.gapwise.insight.rulecases.ExpectedAnswer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drafts what the answer to a case must be, so that slips in what a rule concludes are noticed. */
final class AnswerDrafts {

    private final Rule rule;
    private final Killing killing;

    AnswerDrafts(Rule rule, Killing killing) {
        this.rule = rule;
        this.killing = killing;
    }

    /**
     * Returns the draft whose demand notices the slip, with all other slips that it notices.
     *
     * @param open the slips that nothing notices yet
     */
    Optional<DraftCase> draft(Mutant mutant, Nearby nearby, List<Mutant> open) {
        AnswerPart part = differing(mutant, nearby);
        if (part == null) {
            return Optional.empty();
        }
        ExpectedAnswer.Words demanded = demanded(part, words(part, nearby.outcome()), outcome(mutant, nearby));
        Set<Mutant> noticed = new LinkedHashSet<>(List.of(mutant));
        for (Mutant other : open) {
            if (nearby.read() != null && Killing.affects(other, nearby.read())) {
                CaseRun.Outcome slipped = outcome(other, nearby);
                if (slipped.evaluation().isEmpty() || !demanded.areIn(part, words(part, slipped))) {
                    noticed.add(other);
                }
            }
        }
        return Optional.of(new DraftCase(rule, nearby, null, Map.of(part, demanded), List.copyOf(noticed)));
    }

    /** Returns no more of a list than it takes to tell today's answer from that with the slip. */
    private static ExpectedAnswer.Words demanded(AnswerPart part, List<String> today, CaseRun.Outcome slipped) {
        if (part.form() == AnswerPart.Form.SET && slipped.evaluation().isPresent()) {
            List<String> found = words(part, slipped);
            List<String> lost = today.stream()
                    .filter(word -> !found.contains(word))
                    .limit(1)
                    .toList();
            if (!lost.isEmpty() && today.size() > 1) {
                return new ExpectedAnswer.Words(lost, true);
            }
        }
        if (part.form() == AnswerPart.Form.RANKED) {
            for (int length = 1; length < today.size(); length++) {
                ExpectedAnswer.Words first = new ExpectedAnswer.Words(today.subList(0, length), true);
                if (slipped.evaluation().isEmpty() || !first.areIn(part, words(part, slipped))) {
                    return first;
                }
            }
        }
        return new ExpectedAnswer.Words(today, false);
    }

    /** Returns the part of the answer that a slip changes; of several that of the rule's own stage. */
    private @Nullable AnswerPart differing(Mutant mutant, Nearby nearby) {
        if (nearby.answered().isEmpty() || nearby.read() == null || !Killing.affects(mutant, nearby.read())) {
            return null;
        }
        CaseRun.Outcome slipped = outcome(mutant, nearby);
        AnswerPart first = null;
        for (AnswerPart part : AnswerPart.values()) {
            boolean differs =
                    slipped.evaluation().isEmpty() || !words(part, slipped).equals(words(part, nearby.outcome()));
            if (differs && part.demandedIn(rule.stage())) {
                if (part.concludedIn(rule.stage())) {
                    return part;
                }
                first = first == null ? part : first;
            }
        }
        return first;
    }

    private CaseRun.Outcome outcome(Mutant mutant, Nearby nearby) {
        return CaseRun.Outcome.of(
                nearby.gapCase(), rule.name(), nearby.given(), nearby.known(), killing.evaluator(mutant));
    }

    private static List<String> words(AnswerPart part, CaseRun.Outcome outcome) {
        return outcome.words(part);
    }

    /** Says whether the demand is not met either where the rule is left out. */
    boolean needRule(DraftCase draft) {
        Mutant without = new Mutant(rule, null, MutantKind.RULE, rule.span(), "");
        CaseRun.Outcome outcome = outcome(without, draft.nearby());
        return outcome.evaluation().isEmpty()
                || draft.then().entrySet().stream()
                        .anyMatch(part -> !part.getValue().areIn(part.getKey(), words(part.getKey(), outcome)));
    }
}
