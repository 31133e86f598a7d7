package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Lists the conclusions of all rules by kind, each with the proposition that its rule draws it. */
final class ConclusionTerms {

    /** Holds a conclusion and the proposition that it is drawn. */
    record Saying<C extends Conclusion>(C conclusion, int said) {}

    private record Written(Rule rule, Conclusion conclusion) {}

    private final Map<Class<?>, List<Written>> byKind = new HashMap<>();
    private final ToIntFunction<Rule> speaks;

    /**
     * @param speaks returns the proposition that a rule speaks if its stage is reached; it is called only when needed
     */
    ConclusionTerms(RuleSet rules, ToIntFunction<Rule> speaks) {
        this.speaks = speaks;
        Deciding deciding = new Deciding();
        for (Rule rule : rules.rules()) {
            for (Call call : rule.calls()) {
                if (call.conclusion().match(deciding)) {
                    byKind.computeIfAbsent(call.conclusion().getClass(), kind -> new ArrayList<>())
                            .add(new Written(rule, call.conclusion()));
                }
            }
        }
    }

    /** Returns the conclusions of a kind. A rule that draws two of this kind appears twice. */
    <C extends Conclusion> List<Saying<C>> all(Class<C> kind, Predicate<C> which) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .filter(written -> which.test(kind.cast(written.conclusion())))
                .map(written -> new Saying<>(kind.cast(written.conclusion()), speaks.applyAsInt(written.rule())))
                .toList();
    }

    /** Returns, for each such conclusion, the proposition that it is drawn. */
    <C extends Conclusion> List<Integer> said(Class<C> kind, Predicate<C> which) {
        return all(kind, which).stream().map(Saying::said).toList();
    }
}
