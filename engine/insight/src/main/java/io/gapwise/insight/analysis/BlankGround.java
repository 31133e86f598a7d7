package io.gapwise.insight.analysis;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Finds rules that advise something of a form on which nobody answered anything. That an answer is missing is a ground to
 * ask for it, and none for advice.
 */
final class BlankGround {

    private static final FlatFact BLANK = blank();

    private static final Set<Class<? extends Conclusion>> ADVICE = Set.of(
            Conclusion.NotWorthPursuing.class,
            Conclusion.FindCause.class,
            Conclusion.DiscountCause.class,
            Conclusion.AdviseRemedy.class,
            Conclusion.SpeakFor.class,
            Conclusion.SpeakAgainst.class,
            Conclusion.Exclude.class,
            Conclusion.Revise.class,
            Conclusion.Reopen.class);

    private BlankGround() {}

    static List<Finding> in(RuleSet rules) {
        return rules.rules().stream()
                .filter(BlankGround::advisesOfNothing)
                .map(rule -> new Finding(
                        ProblemCode.BLANK_GROUND,
                        List.of(RuleLocation.of(
                                rule,
                                rule.condition()
                                        .tests()
                                        .findFirst()
                                        .orElseThrow()
                                        .span())),
                        "the rule advises something of a form on which nobody answered anything.",
                        "Require an answer that speaks for it, or ask for one instead."))
                .toList();
    }

    /** Says whether a rule that reads nothing but what people answer speaks where they answered nothing. */
    private static boolean advisesOfNothing(Rule rule) {
        return rule.calls().stream()
                        .anyMatch(call -> ADVICE.contains(call.conclusion().getClass()))
                && rule.condition()
                        .tests()
                        .allMatch(test -> test.slot().subject().sent()
                                // A negated test of an answer that may be unknown is reported by itself.
                                && !test.operator().negative())
                && rule.stage() != Stage.PLACE
                && rule.condition().holds(BLANK);
    }

    private static FlatFact blank() {
        FlatFact fact = FlatFact.besideAnAnswer();
        fact.put(blankCase().judged());
        fact.put(Subject.FOLLOW_UP, FollowUp.NOTHING);
        fact.put(Subject.STANDING, Standing.NOTHING);
        return fact;
    }

    private static GapCase blankCase() {
        try {
            return GapCaseJson.read("{\"title\": \"A blank form\"}".getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalStateException("A case needs nothing but its title.", e);
        }
    }
}
