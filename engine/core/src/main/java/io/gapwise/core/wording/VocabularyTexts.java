package io.gapwise.core.wording;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Knows what words, fields, questions and measures are called in one language. It reads {@code vocabulary.properties}
 * and its translations, which the pages read as well, so that a spreadsheet, a rule's sentence and a page use the same
 * names.
 */
public final class VocabularyTexts {

    /** The languages for each of which there is a file of texts. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** The base name of the resource bundle in which the pages' message source finds the same texts. */
    public static final String BASE_NAME = "io/gapwise/core/wording/vocabulary";

    private static final String OBSTACLES = "obstacles.";

    private static final Map<String, VocabularyTexts> BY_LANGUAGE = LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage,
                    language -> new VocabularyTexts(language, MessageFile.read(BASE_NAME, language))));

    private final Locale language;
    private final Map<String, String> texts;

    VocabularyTexts(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Returns the names in a language, or in English where there is no file for that language. */
    public static VocabularyTexts in(Locale language) {
        VocabularyTexts english = BY_LANGUAGE.get(Locale.ENGLISH.getLanguage());
        return BY_LANGUAGE.getOrDefault(language.getLanguage(), english);
    }

    /** Returns the language in which {@link #in} answers for this one: English where there is no file for it. */
    public static Locale supported(Locale language) {
        return in(language).language;
    }

    /** Returns how a word is said in the sentence of a rule. A cause is a clause, which in German ends with its verb. */
    public String phrase(Enum<?> word) {
        return text("phrase." + key(word));
    }

    /** Returns what a page calls a word of the vocabulary. */
    public String word(Enum<?> word) {
        return text("word." + key(word));
    }

    /** Returns the names of the words of a vocabulary on a page, by word and in contract order. */
    public Map<String, String> labels(Class<? extends Enum<?>> vocabulary) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Enum<?> word : vocabulary.getEnumConstants()) {
            labels.put(word.name(), word(word));
        }
        return Collections.unmodifiableMap(labels);
    }

    /** Returns the question for a field, such as {@code gap.nature}; for an obstacle it is a statement. */
    public String question(String path) {
        return text("question." + path);
    }

    /** Returns the reason why a question is asked. */
    public String whyAsked(String path) {
        return text("question." + path + ".why");
    }

    /** Returns how to answer a question; nothing where it needs no saying. */
    public Optional<String> howToAnswer(String path) {
        return Optional.ofNullable(texts.get("question." + path + ".help"));
    }

    /** Returns the name of a field in one or two words, for a place beside an answer. */
    public String shortName(String path) {
        return text("short." + path);
    }

    /** Returns what a field holds, in the words of the contract. For an obstacle the question already says it. */
    public String field(String path) {
        return path.startsWith(OBSTACLES) ? question(path) : text("field." + path);
    }

    /** Returns what a measure on a level from 1 to 5 shows. */
    public String measure(int level) {
        return text("measure.level." + level);
    }

    /** Returns the text of a key and fills the values into its placeholders. */
    public String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("There is no text \"%s\" in %s of the wording."
                    .formatted(key, language.getDisplayLanguage(Locale.ENGLISH)));
        }
        return values.length == 0 ? text : new MessageFormat(text, language).format(values);
    }

    private static String key(Enum<?> word) {
        return word.getDeclaringClass().getSimpleName() + "." + word.name();
    }
}
