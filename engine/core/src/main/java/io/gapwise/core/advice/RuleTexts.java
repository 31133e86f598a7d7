package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Phrasing;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Template;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Knows the texts of a rule set in one language. They are found once for a rule set.
 *
 * @param translated what stands in place of each text that is translated; empty for English
 * @param grounds the parts of each rule's reasons that are the same for every case
 */
record RuleTexts(Phrasing phrasing, Map<Template, Template> translated, Map<Rule, PreparedReason> grounds) {

    static RuleTexts of(RuleSet ruleSet, Locale language) {
        Phrasing phrasing = Phrasing.in(language);
        Map<Template, Template> translated = new IdentityHashMap<>();
        if (phrasing != Phrasing.ENGLISH) {
            for (Rule rule : ruleSet.rules()) {
                for (Call call : rule.calls()) {
                    call.conclusion()
                            .texts()
                            .forEach(text -> ruleSet.translations()
                                    .of(phrasing.language(), rule.name(), text.written())
                                    .ifPresent(other -> translated.put(text, text.translated(other))));
                }
            }
        }
        return new RuleTexts(phrasing, translated, PreparedReason.of(ruleSet, phrasing.language()));
    }

    boolean inEnglish() {
        return phrasing == Phrasing.ENGLISH;
    }

    /** Says whether a text can be said in this language. */
    boolean has(Template text) {
        return inEnglish() || translated.containsKey(text);
    }

    /** Returns what reasons of these rules say in every case in which they are given: names, sources and fixed texts. */
    Set<String> repeated() {
        Set<String> repeated = new HashSet<>();
        grounds.forEach((rule, prepared) -> {
            repeated.add(rule.name());
            repeated.add(prepared.source());
            for (Call call : rule.calls()) {
                call.conclusion().texts().stream()
                        .map(text -> translated.getOrDefault(text, text))
                        .filter(Template::isFixed)
                        .forEach(text -> repeated.add(text.written()));
            }
        });
        return repeated;
    }
}
