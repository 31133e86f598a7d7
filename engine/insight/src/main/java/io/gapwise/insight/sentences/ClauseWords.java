package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.wording.MessageFile;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows the texts of which sentences about rules are made, in one language. What a word is called is taken from the vocabulary;
 * {@code clauses.properties} has only what stands around it, and words that need another form there.
 */
final class ClauseWords {

    private static final String BASE_NAME = "io/gapwise/insight/sentences/clauses";

    private static final Map<String, ClauseWords> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(Locale::getLanguage, ClauseWords::new));

    private final Locale language;
    private final Map<String, String> texts;
    private final VocabularyTexts vocabulary;

    private ClauseWords(Locale language) {
        this.language = language;
        this.texts = MessageFile.read(BASE_NAME, language);
        this.vocabulary = VocabularyTexts.in(language);
    }

    /** Returns the texts of a language, or the English ones where we have none in that language. */
    static ClauseWords in(Locale language) {
        return BY_LANGUAGE.get(VocabularyTexts.supported(language).getLanguage());
    }

    Locale language() {
        return language;
    }

    VocabularyTexts vocabulary() {
        return vocabulary;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** Returns the text of a key and puts the values in the places {@code {0}}, {@code {1}} and so on. */
    String text(String key, String... values) {
        String text = find(key)
                .orElseThrow(() -> new IllegalStateException("There is no text \"%s\" in %s of the clauses."
                        .formatted(key, language.getDisplayLanguage(Locale.ENGLISH))));
        return filled(text, values);
    }

    static String filled(String text, String... values) {
        String filled = text;
        for (int at = 0; at < values.length; at++) {
            filled = filled.replace("{" + at + "}", values[at]);
        }
        return filled;
    }

    /** Returns what a field asks, as it follows "nobody knows". */
    String asked(Slot slot) {
        return find(slot.qualifiedPath() + ".wh").orElseGet(() -> {
            String field = vocabulary.field(slot.qualifiedPath());
            return field.substring(0, 1).toLowerCase(language) + field.substring(1);
        });
    }

    /** Returns a word as it stands in the clause of a field. */
    String item(String field, Word word) {
        return find(field + "." + word.name())
                .or(() -> find(((Enum<?>) word).getDeclaringClass().getSimpleName() + "." + word.name()))
                .orElseGet(() ->
                        word instanceof Remedy ? vocabulary.word((Enum<?>) word) : vocabulary.phrase((Enum<?>) word));
    }

    /**
     * Joins phrases to a list: "a", "a or b", "a, b or c". Where one of them has an "or" of its own, English has a comma before
     * the last one too.
     */
    String listed(List<String> phrases, String and) {
        if (phrases.size() < 2) {
            return String.join("", phrases);
        }
        boolean composed = phrases.stream()
                .anyMatch(phrase -> Stream.of(", ", inside("and"), inside("or")).anyMatch(phrase::contains));
        int last = phrases.size() - 1;
        return String.join(", ", phrases.subList(0, last))
                + (composed ? text("serial") : "")
                + inside(and)
                + phrases.get(last);
    }

    private String inside(String and) {
        return " " + text(and) + " ";
    }

    /** Denies each of several phrases: "neither a nor b nor c". */
    String neither(List<String> phrases) {
        return text("neither") + " " + String.join(" " + text("nor") + " ", phrases);
    }

    /** Appends a text that follows another one, with a space unless it begins with a comma or a semicolon. */
    static String following(String text) {
        return text.startsWith(",") || text.startsWith(";") ? text : " " + text;
    }
}
