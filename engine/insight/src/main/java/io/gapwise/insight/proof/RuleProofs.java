package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Proves of each rule that takes part in answers that some case makes it speak, and that leaving it out changes an answer. */
final class RuleProofs {

    /** How many cases are drawn around a case of a rule before it is said that nothing shows an effect of it. */
    private static final int DRAWN_AROUND = 60;

    private final ProofContext context;
    private final RuleLogic logic;

    RuleProofs(ProofContext context, RuleLogic logic) {
        this.context = context;
        this.logic = logic;
    }

    List<PromiseResult> prove() {
        List<PromiseResult> results = new ArrayList<>();
        for (Stage stage : Stage.answering()) {
            for (Rule rule : context.rules().rules(stage)) {
                PromiseResult speaks = speaks(rule);
                results.add(speaks);
                ShownCase shown = speaks.shown();
                if (speaks.outcome() == ProofOutcome.PROVED && shown != null) {
                    results.add(effect(rule, context.tried(shown.answers())));
                }
            }
        }
        return results;
    }

    private PromiseResult speaks(Rule rule) {
        Predicate<TriedCase> speaks = tried -> tried.spoke().contains(rule);
        Formula formula = logic.speaks(rule);
        Optional<TriedCase> drawn = context.drawn(speaks);
        if (drawn.isPresent()) {
            return proved(rule, drawn.get(), speaks, formula);
        }
        Search search = logic.search(formula);
        return switch (search.state()) {
            case FOUND -> {
                TriedCase found = context.tried(search.answers());
                yield speaks.test(found) ? proved(rule, found, speaks, formula) : contradicted(rule, found);
            }
            case NONE ->
                of(rule, ProofOutcome.REFUTED).by(List.of(RuleShown.of(rule, List.of()))).saying("never-speaks");
            case UNDECIDED -> of(rule, ProofOutcome.UNDECIDED).saying("gave-up");
        };
    }

    private PromiseResult proved(Rule rule, TriedCase shown, Predicate<TriedCase> speaks, Formula formula) {
        Optional<ShownCase> fewest = context.fewest(shown, speaks, logic, formula);
        return fewest.isPresent()
                ? of(rule, ProofOutcome.PROVED).showing(fewest.get())
                : contradicted(rule, shown);
    }

    private static PromiseResult contradicted(Rule rule, TriedCase found) {
        return of(rule, ProofOutcome.CONTRADICTED)
                .showing(ProofContext.shown(found, false))
                .by(List.of(RuleShown.of(rule, List.of())))
                .saying("engine-denies");
    }

    private static PromiseResult of(Rule rule, ProofOutcome outcome) {
        return PromiseResult.of(Promise.RULE_CAN_SPEAK, rule.name(), outcome);
    }

    /** Looks for the greatest effect in the rule's smallest case, in drawn cases and in cases drawn around the smallest. */
    private PromiseResult effect(Rule rule, TriedCase smallest) {
        RuleEffect greatest = RuleEffect.NONE;
        TriedCase shown = null;
        List<TriedCase> around = around(rule, smallest);
        for (TriedCase each : around) {
            RuleEffect effect = RuleEffect.of(rule, each, context.advisor());
            if (shown == null || effect.compareTo(greatest) < 0) {
                greatest = effect;
                shown = each;
            }
            if (greatest == RuleEffect.DECIDES) {
                break;
            }
        }
        return effect(rule, greatest, shown);
    }

    private PromiseResult effect(Rule rule, RuleEffect greatest, @Nullable TriedCase shown) {
        if (greatest == RuleEffect.NONE || shown == null) {
            // That no case was found shows nothing; the analysis of rules against each other proves what it can.
            return PromiseResult.of(Promise.RULE_HAS_EFFECT, rule.name(), ProofOutcome.UNDECIDED)
                    .by(List.of(RuleShown.of(rule, List.of())))
                    .saying("no-effect-found");
        }
        return PromiseResult.of(Promise.RULE_HAS_EFFECT, rule.name(), ProofOutcome.PROVED)
                .showing(context.smallest(shown, tried -> tried.answered() != null
                        && tried.spoke().contains(rule)
                        && RuleEffect.of(rule, tried, context.advisor()).compareTo(greatest) <= 0))
                .saying("effect-" + greatest.code());
    }

    private List<TriedCase> around(Rule rule, TriedCase smallest) {
        List<TriedCase> around = new ArrayList<>();
        Predicate<TriedCase> speaks = tried -> tried.answered() != null && tried.spoke().contains(rule);
        if (speaks.test(smallest)) {
            around.add(smallest);
        }
        context.pool().stream().filter(speaks).limit(DRAWN_AROUND).forEach(around::add);
        Map<String, Object> kept = smallest.answers();
        for (int i = around.size(); i < DRAWN_AROUND; i++) {
            TriedCase drawn = context.tried(context.draw().around(kept));
            if (speaks.test(drawn)) {
                around.add(drawn);
            }
        }
        return around;
    }
}
