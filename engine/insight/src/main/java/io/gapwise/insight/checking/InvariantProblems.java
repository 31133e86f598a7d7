package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.insight.proof.InvariantCheck;
import io.gapwise.insight.proof.PromiseResult;
import io.gapwise.insight.proof.ProofOutcome;
import io.gapwise.insight.proof.ProofText;
import io.gapwise.insight.proof.ProofTexts;
import io.gapwise.insight.proof.RuleShown;
import io.gapwise.insight.proof.ShownCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds invariants that some case breaks, that nobody could decide, or that say less than they seem to. */
final class InvariantProblems {

    static final Set<ProblemCode> CODES =
            EnumSet.of(ProblemCode.INVARIANT_BROKEN, ProblemCode.INVARIANT_NOT_DECIDED, ProblemCode.INVARIANT_IDLE);

    private static final ProofTexts TEXTS = ProofTexts.in(Locale.ENGLISH);

    private InvariantProblems() {}

    static List<RuleProblem> in(RuleSet rules) {
        Map<String, Rule> byName =
                rules.invariants().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
        List<RuleProblem> problems = new ArrayList<>();
        InvariantCheck.Found found = InvariantCheck.of(rules);
        found.results().stream()
                .filter(result -> result.outcome() != ProofOutcome.PROVED)
                .forEach(result -> problems.add(problem(Objects.requireNonNull(byName.get(result.about())), result)));
        found.idle().forEach(idle -> problems.add(idle(idle)));
        return problems;
    }

    private static RuleProblem problem(Rule invariant, PromiseResult result) {
        ShownCase shown = result.shown();
        if (result.outcome() != ProofOutcome.REFUTED || shown == null) {
            return problem(ProblemCode.INVARIANT_NOT_DECIDED, invariant, invariant.span(), TEXTS.detail(result));
        }
        return problem(
                ProblemCode.INVARIANT_BROKEN,
                invariant,
                invariant.span(),
                "what must not happen happens in the case %s. %s It rests on %s."
                        .formatted(ProofText.json(shown), TEXTS.detail(result), behind(invariant, result.rules())));
    }

    /** Lists the rules that made the answer what it must not be, each with its place. */
    private static String behind(Rule invariant, List<RuleShown> rules) {
        List<String> others = rules.stream()
                .filter(rule -> !rule.rule().equals(invariant.name()))
                .map(rule -> "\"%s\" (%s:%d)".formatted(rule.rule(), rule.file(), rule.line()))
                .toList();
        return others.isEmpty() ? "what no rule says" : String.join(", ", others);
    }

    private static RuleProblem idle(InvariantCheck.Idle idle) {
        return problem(
                ProblemCode.INVARIANT_IDLE,
                idle.invariant(),
                idle.pattern().span(),
                "this pattern holds in no case, so the invariant holds whatever its other patterns say. Leave out the"
                        + " others if this is what is meant, or mend it.");
    }

    private static RuleProblem problem(ProblemCode code, Rule invariant, Span at, String message) {
        return RuleProblem.in(invariant, code, at, message, null, null);
    }
}
