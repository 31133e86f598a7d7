package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Translations;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.sentences.RuleInWords;
import io.gapwise.service.rules.LiveRules;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what rules say in the language of the page. The translations of the live rule set serve earlier ones as well,
 * wherever a rule said the same then.
 */
@Component
final class RuleWords {

    private final LiveRules rules;

    RuleWords(LiveRules rules) {
        this.rules = rules;
    }

    /**
     * A text of a rule.
     *
     * @param language the language in which it stands here: English where it has no translation
     */
    record Said(String text, String language) {}

    Said summary(Rule rule) {
        return said(rule.name(), rule.summary());
    }

    /** Returns the texts that the rule adds to answers; empty in English, because the rule itself shows them. */
    List<Said> texts(Rule rule) {
        if (language().equals(Locale.ENGLISH)) {
            return List.of();
        }
        return rule.calls().stream()
                .flatMap(call -> call.conclusion().texts().stream())
                .map(text -> said(rule.name(), text.written()))
                .toList();
    }

    /** Returns what the rule asks for, as the beginning of a sentence. */
    String condition(Rule rule) {
        return RuleInWords.condition(rule.condition(), language());
    }

    /** Returns what a rule's English text is in the language of the page; templates call this. */
    public Said said(String rule, String english) {
        Locale language = language();
        return translations()
                .of(language, rule, english)
                .map(text -> new Said(text, language.getLanguage()))
                .orElse(new Said(english, Locale.ENGLISH.getLanguage()));
    }

    private Translations translations() {
        return rules.found().map(set -> set.rules().translations()).orElse(Translations.NONE);
    }

    private static Locale language() {
        return VocabularyTexts.supported(LocaleContextHolder.getLocale());
    }
}
