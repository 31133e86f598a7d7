package io.gapwise.insight.sentences;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Translations;
import java.util.List;
import java.util.Locale;

/**
 * Says a rule in words: what it asks for is made from its condition, so that it cannot say anything else than the rule.
 *
 * @param when the condition, which begins a sentence: "When nobody ever taught them and they do it every day"
 * @param then what it then concludes, each as it goes on behind the condition: "then …"
 */
public record RuleInWords(String when, List<String> then) {

    public RuleInWords {
        then = List.copyOf(then);
    }

    /** @param translations what the texts of rules are in other languages */
    public static RuleInWords of(Rule rule, Translations translations, Locale language) {
        ConclusionText conclusions = new ConclusionText(ClauseWords.in(language), rule.name(), translations);
        return new RuleInWords(
                condition(rule.condition(), language),
                rule.calls().stream()
                        .map(call -> call.conclusion().match(conclusions))
                        .toList());
    }

    /** Returns what a field asks, as it follows "nobody knows": "how often they do it". */
    public static String asked(Slot slot, Locale language) {
        return new ClauseText(ClauseWords.in(language)).asked(slot);
    }

    /** Returns what a condition asks for: "When …". Two conditions that differ in meaning are never said in the same words. */
    public static String condition(Condition condition, Locale language) {
        ClauseWords words = ClauseWords.in(language);
        Clause clause = ClauseReader.read(condition);
        if (clause.conjuncts().isEmpty()) {
            return words.text("always");
        }
        if (clause.alternatives().isEmpty()) {
            return words.text("never");
        }
        return words.text("when", new SentenceText(words).whole(clause));
    }
}
