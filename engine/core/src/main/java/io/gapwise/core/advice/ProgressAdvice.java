package io.gapwise.core.advice;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.followup.ProgressValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds what the rules conclude about what came of a recommendation. The same case, recommendation and follow-up under the
 * same version of the rule set give the same in the same order.
 *
 * @param value the judgement: the first of those that rules concluded; UNKNOWN where none did
 * @param judgements everything that rules concluded, in the order in which one goes before another
 * @param revisions what to do otherwise from now on
 * @param reopened the causes that have to be looked for again
 */
public record ProgressAdvice(
        Advice.RuleSetUsed ruleset,
        ProgressValue value,
        List<Judgement> judgements,
        List<Reason> revisions,
        List<Reopened> reopened,
        List<Reason> cautions,
        List<Advice.Question> questions) {

    public ProgressAdvice {
        judgements = List.copyOf(judgements);
        revisions = List.copyOf(revisions);
        reopened = List.copyOf(reopened);
        cautions = List.copyOf(cautions);
        questions = List.copyOf(questions);
    }

    /** Names one thing that rules concluded. */
    public record Judgement(ProgressValue value, List<Reason> reasons) {

        public Judgement {
            reasons = List.copyOf(reasons);
        }
    }

    /** Names a cause that has to be looked for again. */
    public record Reopened(Cause cause, List<Reason> reasons) {

        public Reopened {
            reasons = List.copyOf(reasons);
        }
    }

    /** Returns every reason that is given for a conclusion. */
    public Stream<Reason> reasons() {
        return Stream.of(
                        judgements.stream().flatMap(judged -> judged.reasons().stream()),
                        revisions.stream(),
                        reopened.stream().flatMap(cause -> cause.reasons().stream()),
                        cautions.stream())
                .flatMap(reasons -> reasons);
    }
}
