package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows of a rule that leaving it out changes an answer, by the engine that gives both answers. */
final class EffectProofs {

    /** How many cases of a rule are tried for something that it decides. */
    private static final int TRIED = 40;

    private static final int TRIED_FOR_WORDS = 8;

    private final ProofContext context;
    private final RuleLogic logic;
    private final LocalEffect local;

    EffectProofs(ProofContext context, RuleLogic logic) {
        this.context = context;
        this.logic = logic;
        this.local = new LocalEffect(context.rules(), logic);
    }

    /**
     * @param smallest the smallest case that makes the rule speak
     * @param drawn other cases that do
     */
    PromiseResult prove(Rule rule, TriedCase smallest, List<TriedCase> drawn) {
        List<Formula> counting = local.of(rule);
        List<TriedCase> tried = new ArrayList<>();
        if (speaks(rule, smallest)) {
            tried.add(smallest);
        }
        drawn.stream().filter(each -> speaks(rule, each)).limit(TRIED).forEach(tried::add);
        Shown shown = counting.isEmpty() ? null : deciding(rule, tried);
        if (shown == null && !counting.isEmpty()) {
            List<TriedCase> sought = sought(rule, counting, smallest);
            shown = deciding(rule, sought);
            tried.addAll(0, sought);
        }
        if (shown == null && tried.size() < TRIED_FOR_WORDS) {
            tried.addAll(around(rule, smallest.answers(), TRIED_FOR_WORDS));
        }
        shown = shown != null ? shown : saying(rule, tried);
        shown = shown != null ? shown : saying(rule, sought(rule, local.asking(rule), smallest));
        return shown != null ? proved(rule, shown) : unproved(rule, counting);
    }

    private record Shown(TriedCase tried, RuleEffect effect) {}

    private @Nullable Shown deciding(Rule rule, List<TriedCase> tried) {
        Shown weighing = null;
        for (TriedCase each : tried) {
            RuleEffect effect = RuleEffect.onConclusions(rule, each, context.evaluator());
            if (effect == RuleEffect.DECIDES) {
                return new Shown(each, effect);
            } else if (effect == RuleEffect.WEIGHS && weighing == null) {
                weighing = new Shown(each, effect);
            }
        }
        return weighing;
    }

    private @Nullable Shown saying(Rule rule, List<TriedCase> tried) {
        for (TriedCase each : tried.subList(0, Math.min(TRIED_FOR_WORDS, tried.size()))) {
            RuleEffect effect = RuleEffect.of(rule, each, context.advisor());
            if (effect != RuleEffect.NONE) {
                return new Shown(each, effect);
            }
        }
        return null;
    }

    /** Returns cases in which a conclusion counts, as the solver finds them, and cases drawn around them. */
    private List<TriedCase> sought(Rule rule, List<Formula> counting, TriedCase smallest) {
        List<TriedCase> sought = new ArrayList<>();
        for (Formula each : counting) {
            Search search = logic.search(logic.reaches(Stage.MEASURES), each);
            if (search.state() == Search.State.FOUND) {
                sought.addAll(around(rule, search.answers(), TRIED_FOR_WORDS));
            }
        }
        sought.addAll(around(rule, smallest.answers(), TRIED));
        return sought;
    }

    private List<TriedCase> around(Rule rule, Map<String, Object> answers, int many) {
        List<TriedCase> around = new ArrayList<>();
        around.add(context.tried(answers));
        for (int i = 0; i < many; i++) {
            around.add(context.tried(context.draw().around(answers)));
        }
        around.removeIf(each -> !speaks(rule, each));
        return around;
    }

    private PromiseResult proved(Rule rule, Shown shown) {
        Predicate<TriedCase> shows = tried -> speaks(rule, tried) && effect(rule, tried, shown.effect()) <= 0;
        return PromiseResult.of(Promise.RULE_HAS_EFFECT, rule.name(), ProofOutcome.PROVED)
                .showing(context.smallest(shown.tried(), shows))
                .saying("effect-" + shown.effect().code());
    }

    /** Says whether leaving out the rule has at least the effect that is to be shown: at most 0 where it has. */
    private int effect(Rule rule, TriedCase tried, RuleEffect shown) {
        RuleEffect effect = shown == RuleEffect.SAYS
                ? RuleEffect.of(rule, tried, context.advisor())
                : RuleEffect.onConclusions(rule, tried, context.evaluator());
        return effect.compareTo(shown);
    }

    /** A rule that only weighs methods has no effect where none of them is ever ranked; of others no proof is known. */
    private PromiseResult unproved(Rule rule, List<Formula> counting) {
        boolean never = LocalEffect.onlyWeighs(rule)
                && counting.stream().allMatch(each -> logic.search(each).state() == Search.State.NONE);
        return PromiseResult.of(
                        Promise.RULE_HAS_EFFECT, rule.name(), never ? ProofOutcome.REFUTED : ProofOutcome.UNDECIDED)
                .by(List.of(RuleShown.of(rule, List.of())))
                .saying(never ? "nothing-to-weigh" : "no-effect-found");
    }

    private static boolean speaks(Rule rule, TriedCase tried) {
        return tried.answered() != null && tried.spoke().contains(rule);
    }
}
