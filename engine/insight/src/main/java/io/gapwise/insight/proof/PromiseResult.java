package io.gapwise.insight.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what came of one promise, or of one part of it.
 *
 * @param about what the part is about: the name of a rule or an invariant, a word of the vocabulary, a path of the contract
 *     or a line of the contract; empty where the promise has no parts
 * @param shown the case that breaks the promise or shows that it is kept; null where there is none
 * @param rules the rules that have to do with it, each with why it spoke of the case
 * @param detail the key of a sentence that says more; empty where there is nothing more to say
 * @param values what stands in that sentence
 */
public record PromiseResult(
        Promise promise,
        String about,
        ProofOutcome outcome,
        @Nullable ShownCase shown,
        List<RuleShown> rules,
        String detail,
        List<String> values) {

    public PromiseResult {
        rules = List.copyOf(rules);
        values = List.copyOf(values);
    }

    static PromiseResult of(Promise promise, String about, ProofOutcome outcome) {
        return new PromiseResult(promise, about, outcome, null, List.of(), "", List.of());
    }

    PromiseResult showing(@Nullable ShownCase shownCase) {
        return new PromiseResult(promise, about, outcome, shownCase, rules, detail, values);
    }

    PromiseResult by(List<RuleShown> others) {
        return new PromiseResult(promise, about, outcome, shown, others, detail, values);
    }

    PromiseResult saying(String key, String... words) {
        return new PromiseResult(promise, about, outcome, shown, rules, key, List.of(words));
    }
}
