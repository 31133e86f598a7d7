package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds one conclusion of a rule as it was and as it is.
 *
 * @param before the old call; null where the conclusion is new
 * @param after the new call; null where the conclusion is gone
 */
record Saying(
        RulePair rule, @Nullable Call before, @Nullable Call after) {

    /** Pairs what the two rules conclude. The first of two conclusions of a kind is paired with the first of the other rule. */
    static List<Saying> of(RulePair rule) {
        Map<List<Object>, List<Call>> old = new HashMap<>();
        List<Saying> sayings = new ArrayList<>();
        if (rule.before() != null) {
            rule.before()
                    .calls()
                    .forEach(call -> old.computeIfAbsent(about(call), key -> new ArrayList<>())
                            .add(call));
        }
        if (rule.after() != null) {
            for (Call call : rule.after().calls()) {
                List<Call> same = old.getOrDefault(about(call), List.of());
                sayings.add(new Saying(rule, same.isEmpty() ? null : same.remove(0), call));
            }
        }
        old.values().forEach(gone -> gone.forEach(call -> sayings.add(new Saying(rule, call, null))));
        return sayings;
    }

    private static List<Object> about(Call call) {
        return call.conclusion().match(ConcludedAbout.EACH);
    }

    /** Returns the conclusion as it is, or as it was where it is gone. */
    Conclusion conclusion() {
        return Stream.of(after, before)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .conclusion();
    }

    /** Says whether it reads the same: the name of the rule, its source, its texts and weights, in every language. */
    boolean readsTheSame(RulesCompared rules) {
        if (before == null || after == null || rule.before() == null || rule.after() == null) {
            return false;
        }
        return rule.before().name().equals(rule.after().name())
                && rule.before().source().cited().equals(rule.after().source().cited())
                && before.arguments().equals(after.arguments())
                && Translated.alike(rules, rule.after().name(), before);
    }

    /** Says whether it is a verdict of which one of the two summaries reads the same and the other does not. */
    boolean differsInOneSummaryOnly() {
        return rule.before() != null
                && rule.after() != null
                && rule.before().name().equals(rule.after().name())
                && rule.before().source().cited().equals(rule.after().source().cited())
                && Conclusion.GiveVerdict.class.isInstance(conclusion())
                && differsInSummary(true) != differsInSummary(false);
    }

    /** Says whether the summary differs that is given where a formal programme is how they should learn. */
    boolean differsInFormalSummary() {
        return differsInSummary(true);
    }

    private boolean differsInSummary(boolean formal) {
        return before == null || after == null || !summary(before, formal).equals(summary(after, formal));
    }

    private static String summary(Call call, boolean formal) {
        Conclusion.GiveVerdict verdict = Conclusion.GiveVerdict.class.cast(call.conclusion());
        return (formal ? verdict.formal() : verdict.informal()).written();
    }
}
