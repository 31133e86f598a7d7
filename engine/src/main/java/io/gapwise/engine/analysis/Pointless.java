package io.gapwise.engine.analysis;

import io.gapwise.engine.cases.Word;
import io.gapwise.engine.logic.Formula;
import io.gapwise.engine.logic.RuleLogic;
import io.gapwise.engine.ruleset.Call;
import io.gapwise.engine.ruleset.Conclusion;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.Slot;
import io.gapwise.engine.ruleset.Stage;
import io.gapwise.engine.ruleset.Subject;
import io.gapwise.engine.ruleset.drl.ProblemCode;
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
 * What a rule says in vain: because a rule that speaks wherever it does says it too, or because it is undone in every
 * case in which the rule speaks. To discount a cause in some of the cases in which it is found is what discounting is for
 * and no finding.
 */
final class Pointless {

    private static final Slot FOUND = Slot.known(Subject.CAUSES, "found");
    private static final Slot ADVISED = Slot.known(Subject.METHODS, "advised");

    private final Inquiry inquiry;
    private final RuleLogic logic;
    private final Twins twins;
    private final Map<Effect, List<Inquiry.Said<Conclusion>>> sayings = new HashMap<>();
    private final Set<Call> vain = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Why a conclusion is vain, and the rule that makes it so if it is one alone. */
    private record Vain(Call call, String why, Optional<Rule> by) {}

    Pointless(Inquiry inquiry, Twins twins) {
        this.inquiry = inquiry;
        this.logic = inquiry.logic();
        this.twins = twins;
        for (Inquiry.Said<Conclusion> said : inquiry.said(Conclusion.class)) {
            sayings.computeIfAbsent(Effect.of(said.conclusion()), e -> new ArrayList<>())
                    .add(said);
        }
    }

    /** The last first: of two rules that say one thing, the later one is named. */
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
        if (!effect.saidOnceIsEnough()) {
            return Optional.empty();
        }
        return sayings.get(effect).stream()
                .filter(other -> other.rule() != rule)
                .filter(other ->
                        !vain.contains(other.call()) && !twins.repeated().contains(other.rule()))
                .filter(other -> inquiry.implies(rule, other.rule()))
                .findFirst()
                .map(other -> new Vain(call, already(call, other), Optional.of(other.rule())));
    }

    private static String already(Call call, Inquiry.Said<Conclusion> other) {
        boolean moreReason =
                Effect.of(call.conclusion()).addsReason() && !call.conclusion().equals(other.conclusion());
        return "%s, which speaks wherever this rule does, says %s already%s"
                .formatted(
                        Wording.of(other.rule()),
                        shown(call),
                        moreReason ? "; this adds one more reason and decides nothing" : "");
    }

    /** What no case keeps of what this rule says. */
    private Optional<Vain> undone(Rule rule, Call call) {
        Conclusion said = call.conclusion();
        if (said instanceof Conclusion.FindCause find) {
            return undone(rule, call, logic.stands(FOUND, find.cause()), Conclusion.DiscountCause.class);
        } else if (said instanceof Conclusion.SpeakFor speak) {
            return undone(rule, call, logic.stands(ADVISED, speak.method()), Conclusion.Exclude.class);
        } else if (said instanceof Conclusion.SpeakAgainst speak) {
            return undone(rule, call, logic.stands(ADVISED, speak.method()), Conclusion.Exclude.class);
        }
        return Optional.empty();
    }

    private Optional<Vain> undone(Rule rule, Call call, Formula kept, Class<? extends Conclusion> undoing) {
        if (logic.isPossible(inquiry.speaks(rule), kept)) {
            return Optional.empty();
        }
        Word about = (Word) Effect.of(call.conclusion()).about();
        Optional<Rule> by = inquiry.said(undoing).stream()
                .filter(other -> Effect.of(other.conclusion()).about() == about)
                .map(Inquiry.Said::rule)
                .filter(other -> inquiry.implies(rule, other))
                .findFirst();
        String why = by.map(other ->
                        "%s, which speaks wherever this rule does, undoes %s".formatted(Wording.of(other), shown(call)))
                .orElseGet(() -> "wherever this rule speaks, %s comes to nothing: %s"
                        .formatted(
                                shown(call),
                                call.conclusion() instanceof Conclusion.SpeakAgainst
                                        ? "no rule speaks for the method, or one excludes it"
                                        : "one rule or another undoes it"));
        return Optional.of(new Vain(call, why, by));
    }

    private void reportRule(Rule rule, List<Vain> found) {
        Set<String> reasons = new LinkedHashSet<>();
        List<Place> places = new ArrayList<>(List.of(Place.of(rule)));
        for (Vain one : found) {
            reasons.add(one.why());
            one.by().map(Place::of).filter(p -> !places.contains(p)).ifPresent(places::add);
        }
        inquiry.report(new Finding(
                ProblemCode.POINTLESS_RULE,
                places,
                "the rule makes no difference: " + String.join("; ", reasons) + ".",
                "Delete it, or make the condition of the other rule narrower."));
    }

    private void reportCall(Rule rule, Vain found) {
        List<Place> places = new ArrayList<>(List.of(Place.of(rule, found.call().span())));
        found.by().filter(other -> other != rule).map(Place::of).ifPresent(places::add);
        inquiry.report(new Finding(
                ProblemCode.POINTLESS_CONCLUSION,
                places,
                "the conclusion makes no difference: " + found.why() + ".",
                "Delete it, or make the condition of the other rule narrower."));
    }

    private static String shown(Call call) {
        return Effect.of(call.conclusion()).about() instanceof Word word
                ? call.verb() + "( " + word + " )"
                : "this " + call.verb();
    }
}
