package io.gapwise.insight.proof;

import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.StandingJson;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.Search;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Proves of each rule that judges beside an answer that some case makes it speak, with what came of it or how it stands among
 * others. The recommendation that it reads is the one that the rules give the case.
 */
final class BesideProofs {

    private final ProofContext context;

    BesideProofs(ProofContext context) {
        this.context = context;
    }

    List<PromiseResult> prove() {
        List<PromiseResult> results = new ArrayList<>();
        for (Stage stage : Stage.concluding()) {
            if (!stage.answers() && !context.rules().rules(stage).isEmpty()) {
                // A logic for each stage, since questions to a small one are answered faster.
                RuleLogic logic = RuleLogic.of(context.rules());
                context.rules().rules(stage).forEach(rule -> results.add(prove(rule, logic)));
            }
        }
        return results;
    }

    private PromiseResult prove(Rule rule, RuleLogic logic) {
        Search search = logic.search(logic.speaks(rule));
        if (search.state() == Search.State.FOUND
                && context.tried(search.answers()).answered() == null) {
            // Rules that leave some cases without an answer are judged by the others.
            search = logic.search(logic.speaks(rule), logic.completes());
        }
        return switch (search.state()) {
            case FOUND -> confirmed(rule, search.answers(), search.beside());
            case NONE ->
                of(rule, ProofOutcome.REFUTED)
                        .by(List.of(RuleShown.of(rule, List.of())))
                        .saying("never-speaks");
            case UNDECIDED -> of(rule, ProofOutcome.UNDECIDED).saying("gave-up");
        };
    }

    private PromiseResult confirmed(Rule rule, Map<String, Object> answers, Map<String, Object> beside) {
        if (!speaks(rule, answers, beside)) {
            return of(rule, ProofOutcome.CONTRADICTED)
                    .showing(new ShownCase(answers, beside, false))
                    .by(List.of(RuleShown.of(rule, List.of())))
                    .saying("engine-denies");
        }
        Map<String, Object> least = least(answers, fewer -> speaks(rule, fewer, beside));
        Map<String, Object> leastBeside = least(beside, fewer -> speaks(rule, least, fewer));
        return of(rule, ProofOutcome.PROVED).showing(new ShownCase(least, leastBeside, false));
    }

    /** Leaves out all, then halves, then quarters and so on, as long as the rule goes on speaking. */
    private static Map<String, Object> least(Map<String, Object> all, Predicate<Map<String, Object>> speaks) {
        Map<String, Object> least = new LinkedHashMap<>(all);
        for (int many = all.size(); many >= 1; many /= 2) {
            List<String> paths = List.copyOf(least.keySet());
            for (int from = 0; from < paths.size(); from += many) {
                Map<String, Object> fewer = new LinkedHashMap<>(least);
                fewer.keySet().removeAll(paths.subList(from, Math.min(from + many, paths.size())));
                least = speaks.test(fewer) ? fewer : least;
            }
        }
        return least;
    }

    private boolean speaks(Rule rule, Map<String, Object> answers, Map<String, Object> beside) {
        TriedCase tried = context.tried(answers);
        Evaluation answered = tried.answered();
        if (answered == null) {
            return false;
        }
        boolean judgesProgress = rule.stage() == Stage.PROGRESS;
        return (judgesProgress
                        ? context.evaluator()
                                .progress(tried.gapCase(), answered.findings(), followUp(beside))
                                .spoke()
                        : context.evaluator()
                                .priority(tried.gapCase(), answered.findings(), standing(beside))
                                .spoke())
                .contains(rule);
    }

    private static FollowUp followUp(Map<String, Object> beside) {
        try {
            return FollowUpJson.read(SentAnswers.jsonWithin(FollowUp.PATH, within(Subject.FOLLOW_UP, beside)));
        } catch (BadCase e) {
            throw new IllegalStateException("What was found beside the case (%s) is none.".formatted(beside), e);
        }
    }

    private static Standing standing(Map<String, Object> beside) {
        try {
            return StandingJson.read(SentAnswers.jsonWithin(Standing.PATH, within(Subject.STANDING, beside)));
        } catch (BadCase e) {
            throw new IllegalStateException("What was found beside the case (%s) is none.".formatted(beside), e);
        }
    }

    private static Map<String, Object> within(Subject subject, Map<String, Object> beside) {
        Map<String, Object> within = new LinkedHashMap<>(beside);
        within.keySet().removeIf(path -> !path.startsWith(subject.prefix()));
        return within;
    }

    private static PromiseResult of(Rule rule, ProofOutcome outcome) {
        return PromiseResult.of(Promise.RULE_CAN_SPEAK, rule.name(), outcome);
    }
}
