package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Template;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.ArrayList;
import java.util.List;

/** Compares what two rule sets say in other languages. */
final class Translated {

    private Translated() {}

    /** Says whether a conclusion, which both rule sets draw in the same English words, reads the same in other languages. */
    static boolean alike(RulesCompared rules, String rule, Call call) {
        return call.conclusion().texts().stream()
                .allMatch(text ->
                        inEachLanguage(rules.before(), rule, text).equals(inEachLanguage(rules.after(), rule, text)));
    }

    /** Returns a text of a rule as it is written, and then in each language; a missing translation is empty. */
    static List<String> inEachLanguage(RuleSet rules, String rule, Template text) {
        List<String> texts = new ArrayList<>(List.of(text.written()));
        VocabularyTexts.LANGUAGES.forEach(language -> texts.add(
                rules.translations().of(language, rule, text.written()).orElse("")));
        return texts;
    }
}
