package io.gapwise.core.ruleset;

import io.gapwise.core.cases.Word;
import io.gapwise.core.cases.Words;
import io.gapwise.core.wording.ShownNumber;
import io.gapwise.core.wording.VocabularyTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the values that the text of a rule names into words of one language. */
public final class Phrasing {

    private static final Map<String, Phrasing> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(Locale::getLanguage, Phrasing::new));

    public static final Phrasing ENGLISH = in(Locale.ENGLISH);

    private final Locale language;
    private final VocabularyTexts texts;
    private final String and;
    private final String unknown;

    private Phrasing(Locale language) {
        this.language = language;
        this.texts = VocabularyTexts.in(language);
        this.and = texts.text("sentence.and");
        this.unknown = texts.text("sentence.unknown");
    }

    /** Returns the words of a language, or the English ones where we have none in that language. */
    public static Phrasing in(Locale language) {
        return BY_LANGUAGE.get(VocabularyTexts.supported(language).getLanguage());
    }

    public Locale language() {
        return language;
    }

    /** Joins phrases to a list: "a", "a and b", "a, b and c". */
    public String listed(List<String> phrases) {
        return Words.listed(phrases, and);
    }

    String phrase(Word word) {
        return word.phrase(language);
    }

    /** Returns a part of a sentence that names no word, such as the reservation that something is only said. */
    public String text(String name) {
        return texts.text("sentence." + name);
    }

    String inWords(@Nullable Object value) {
        if (value instanceof Word word) {
            return phrase(word);
        } else if (value instanceof Set<?> set) {
            return listed(set.stream().map(word -> phrase((Word) word)).toList());
        } else if (value instanceof BigDecimal number) {
            return ShownNumber.inSentence(number, language);
        } else if (value instanceof Integer number) {
            return ShownNumber.inSentence(BigDecimal.valueOf(number), language);
        }
        return value == null ? unknown : value.toString();
    }
}
