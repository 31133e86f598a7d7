package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RootCauses;
import io.gapwise.core.ruleset.drl.RuleProblem;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Blames a rule that is silent in its own case because of an answer of that very case. Its condition was most likely
 * changed by mistake, and what later stages lack or find needless is gone once it is mended.
 */
final class SilentAtOnce {

    /** Where more rules than these are silent, no single slip is behind it. */
    private static final int FEW = 3;

    /** What a rule's own condition shows, whatever earlier stages conclude. */
    private static final Set<ProblemCode> OF_ITSELF =
            EnumSet.of(ProblemCode.NEGATED_UNKNOWN, ProblemCode.ALWAYS_SPEAKS);

    private final Function<RuleProblem, Optional<Rule>> rules;

    SilentAtOnce(Function<RuleProblem, Optional<Rule>> rules) {
        this.rules = rules;
    }

    /**
     * @param all every problem
     * @param cases those that cases show
     * @param ofMeaning says whether the judgement of what rules mean found a problem
     */
    void blame(List<RuleProblem> all, List<CaseProblem> cases, Predicate<RuleProblem> ofMeaning, RootCauses roots) {
        List<CaseProblem> silent = cases.stream().filter(this::atOnce).toList();
        long ofRules =
                silent.stream().map(each -> each.problem().rule()).distinct().count();
        if (ofRules == 0 || ofRules > FEW) {
            return;
        }
        RuleProblem cause = silent.stream()
                .map(CaseProblem::problem)
                .min(Comparator.comparing(problem -> stage(problem).orElse(Stage.INVARIANTS)))
                .orElseThrow();
        Stage from = stage(cause).orElseThrow();
        for (CaseProblem each : cases) {
            if (follows(each, cause, from)) {
                roots.blame(each.problem(), cause);
            }
        }
        all.stream()
                .filter(ofMeaning)
                .filter(problem -> !OF_ITSELF.contains(problem.code()) && isLater(problem, from))
                .filter(this::readsConclusions)
                .forEach(problem -> roots.blame(problem, cause));
    }

    /** What the rule itself shows follows, what answers show from its stage on, and where later rules wait for conclusions. */
    private boolean follows(CaseProblem each, RuleProblem cause, Stage from) {
        RuleProblem problem = each.problem();
        if (String.valueOf(problem.rule()).equals(cause.rule())) {
            return true;
        }
        boolean later = isLater(problem, from);
        if (each.silence().isPresent()) {
            return later && each.silence().get().concluded();
        }
        return later || stage(problem).filter(from::equals).isPresent();
    }

    private boolean atOnce(CaseProblem each) {
        return each.problem().code() == ProblemCode.RULE_SILENT
                && each.silence().filter(silence -> !silence.concluded()).isPresent()
                && stage(each.problem()).isPresent();
    }

    private boolean isLater(RuleProblem problem, Stage from) {
        return stage(problem).filter(stage -> stage.compareTo(from) > 0).isPresent();
    }

    private boolean readsConclusions(RuleProblem problem) {
        return rules.apply(problem)
                .filter(rule -> rule.condition()
                        .tests()
                        .anyMatch(test -> !test.slot().subject().sent()))
                .isPresent();
    }

    private Optional<Stage> stage(RuleProblem problem) {
        return rules.apply(problem).map(Rule::stage);
    }
}
