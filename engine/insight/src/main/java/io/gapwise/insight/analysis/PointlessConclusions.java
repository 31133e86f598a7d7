package io.gapwise.insight.analysis;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds conclusions that make no difference: another rule that speaks whenever this one does says the same, or the
 * conclusion is undone in every case in which its rule speaks. Discounting a cause in only some of the cases in which
 * it is found is what discounting is for, so that is not reported.
 */
final class PointlessConclusions {

    private final AnalysisContext inquiry;
    private final RuleLogic logic;
    private final EquivalentRules twins;
    private final Map<Effect, List<AnalysisContext.Said<Conclusion>>> sayings = new HashMap<>();
    private final Set<Call> vain = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Describes a conclusion that makes no difference.
     *
     * @param by the rules that are the reason, together
     * @param instead what the author could do instead of deleting it
     */
    private record Vain(Call call, String why, List<Rule> by, String instead) {}

    PointlessConclusions(AnalysisContext inquiry, EquivalentRules twins) {
        this.inquiry = inquiry;
        this.logic = inquiry.logic();
        this.twins = twins;
        for (AnalysisContext.Said<Conclusion> said : inquiry.said(Conclusion.class)) {
            sayings.computeIfAbsent(Effect.of(said.conclusion()), e -> new ArrayList<>())
                    .add(said);
        }
    }

    /** Checks the last rule first, so that of two rules that say the same the later one is reported. */
    void check(Stage stage) {
        List<Rule> rules = new ArrayList<>(inquiry.alive(stage));
        Collections.reverse(rules);
        for (Rule rule : rules) {
            if (!twins.repeated().contains(rule)) {
                check(rule);
            }
        }
    }

    private void check(Rule rule) {
        List<Vain> found = new ArrayList<>();
        for (Call call : rule.calls()) {
            if (!twins.opposed().contains(call)) {
                undone(rule, call).or(() -> saidAlready(rule, call)).ifPresent(found::add);
            }
        }
        found.forEach(f -> vain.add(f.call()));
        if (found.size() == rule.calls().size()) {
            reportRule(rule, found);
        } else {
            found.forEach(f -> reportCall(rule, f));
        }
    }

    private Optional<Vain> saidAlready(Rule rule, Call call) {
        Effect effect = Effect.of(call.conclusion());
        if (!effect.isRepetitionPointless()) {
            return Optional.empty();
        }
        return sayings.get(effect).stream()
                .filter(other -> other.rule() != rule)
                .filter(other ->
                        !vain.contains(other.call()) && !twins.repeated().contains(other.rule()))
                .filter(other -> inquiry.implies(rule, other.rule()))
                .findFirst()
                .map(other -> new Vain(call, already(call, other), List.of(other.rule()), narrower(other.rule())));
    }

    private static String already(Call call, AnalysisContext.Said<Conclusion> other) {
        boolean moreReason =
                Effect.of(call.conclusion()).addsReason() && !call.conclusion().equals(other.conclusion());
        return "%s, which speaks wherever this rule does, says %s already%s"
                .formatted(
                        FindingTexts.of(other.rule()),
                        shown(call),
                        moreReason ? "; this adds one more reason and decides nothing" : "");
    }

    /** Explains why no case keeps this conclusion; returns nothing where some case does. */
    private Optional<Vain> undone(Rule rule, Call call) {
        Effect effect = Effect.of(call.conclusion());
        return effect.undone().flatMap(undoing -> undone(rule, call, undoing, (Word) effect.about()));
    }

    private Optional<Vain> undone(Rule rule, Call call, Effect.Undoing undoing, Word about) {
        Formula kept = about instanceof Method method ? logic.ranked(method) : logic.stands(undoing.kept(), about);
        if (logic.isPossible(inquiry.speaks(rule), kept)) {
            return Optional.empty();
        }
        List<Rule> undoers = along(rule, undoing.by(), about);
        Optional<Rule> alone =
                undoers.stream().filter(other -> inquiry.implies(rule, other)).findFirst();
        if (alone.isPresent()) {
            String why = "%s, which speaks wherever this rule does, undoes %s"
                    .formatted(FindingTexts.of(alone.get()), shown(call));
            return Optional.of(new Vain(call, why, List.of(alone.get()), narrower(alone.get())));
        } else if (undoing.needsSupport()
                && along(rule, Conclusion.SpeakFor.class, about).isEmpty()) {
            return Optional.of(new Vain(
                    call,
                    nothingToWeigh(call, about),
                    List.of(),
                    "let a rule speak for " + about + " where this one speaks"));
        }
        String why = "in every case of this rule, %s comes to nothing by %s"
                .formatted(shown(call), FindingTexts.rules(undoers));
        return Optional.of(new Vain(call, why, undoers, "make the condition of one of those rules narrower"));
    }

    private static String narrower(Rule other) {
        return "make the condition of \"%s\" narrower".formatted(other.name());
    }

    private String nothingToWeigh(Call call, Word method) {
        boolean spokenFor = inquiry.said(Conclusion.SpeakFor.class).stream()
                .anyMatch(said -> said.conclusion().method() == method);
        return spokenFor
                ? "no rule that speaks for %s speaks of a case of this rule, so %s weighs against nothing"
                        .formatted(method, shown(call))
                : "no rule speaks for %s, so %s weighs against nothing".formatted(method, shown(call));
    }

    /** Returns the rules that conclude this about the word and that speak together with this rule in some case. */
    private List<Rule> along(Rule rule, Class<? extends Conclusion> kind, Word about) {
        return inquiry.said(kind).stream()
                .filter(other -> Effect.of(other.conclusion()).about() == about)
                .map(AnalysisContext.Said::rule)
                .distinct()
                .filter(other -> logic.isPossible(inquiry.speaks(rule), inquiry.speaks(other)))
                .toList();
    }

    private void reportRule(Rule rule, List<Vain> found) {
        report(ProblemCode.POINTLESS_RULE, "the rule", RuleLocation.of(rule), rule, found);
    }

    private void reportCall(Rule rule, Vain found) {
        report(
                ProblemCode.POINTLESS_CONCLUSION,
                "the conclusion",
                RuleLocation.of(rule, found.call().span()),
                rule,
                List.of(found));
    }

    private void report(ProblemCode code, String what, RuleLocation at, Rule rule, List<Vain> found) {
        Set<String> reasons = new LinkedHashSet<>();
        Set<String> instead = new LinkedHashSet<>();
        Set<RuleLocation> places = new LinkedHashSet<>(List.of(at));
        for (Vain one : found) {
            reasons.add(one.why());
            instead.add(one.instead());
            one.by().stream()
                    .filter(other -> other != rule)
                    .map(RuleLocation::of)
                    .forEach(places::add);
        }
        inquiry.report(new Finding(
                code,
                List.copyOf(places),
                "%s makes no difference: %s.".formatted(what, String.join("; ", reasons)),
                "Delete it, or %s.".formatted(String.join("; ", instead))));
    }

    private static String shown(Call call) {
        return Effect.of(call.conclusion()).about() instanceof Word word
                ? call.verb() + "( " + word + " )"
                : "this " + call.verb();
    }
}
