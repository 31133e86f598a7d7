package io.gapwise.core.ruleset;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what rules say in other languages than English. Each text is found by its rule and by the English text that it
 * translates, so that a translation stops to count as soon as a rule says something else, and so that it serves every
 * version of a rule set in which the rule says the same.
 */
public final class Translations {

    public static final Translations NONE = new Translations(List.of());

    /** One text of a rule in another language. */
    public record Translation(Locale language, String rule, String english, String text) {}

    private record Key(String language, String rule, String english) {}

    private final Map<Key, String> texts = new HashMap<>();

    public Translations(Collection<Translation> translations) {
        translations.forEach(one -> texts.put(key(one.language(), one.rule(), one.english()), one.text()));
    }

    /** Finds what a text of a rule is in another language. */
    public Optional<String> of(Locale language, String rule, String english) {
        return Optional.ofNullable(texts.get(key(language, rule, english)));
    }

    /** Returns these translations, and the others for the texts that have none among these. */
    public Translations or(Translations others) {
        if (others.texts.isEmpty()) {
            return this;
        }
        Translations both = new Translations(List.of());
        both.texts.putAll(others.texts);
        both.texts.putAll(texts);
        return both;
    }

    private static Key key(Locale language, String rule, String english) {
        return new Key(language.getLanguage(), rule, english);
    }
}
