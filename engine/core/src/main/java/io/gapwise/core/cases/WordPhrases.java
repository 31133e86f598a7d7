package io.gapwise.core.cases;

import io.gapwise.core.wording.VocabularyTexts;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps how each word is said in a sentence. Every answer needs some of these texts, so each vocabulary is read only
 * once.
 */
final class WordPhrases {

    private static final ClassValue<Map<String, String[]>> OF_VOCABULARY = new ClassValue<>() {

        @Override
        protected Map<String, String[]> computeValue(Class<?> vocabulary) {
            return VocabularyTexts.LANGUAGES.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Locale::getLanguage, language -> phrases(vocabulary, language)));
        }
    };

    private WordPhrases() {}

    static String of(Word word, Locale language) {
        Map<String, String[]> phrases = OF_VOCABULARY.get(((Enum<?>) word).getDeclaringClass());
        return phrases.get(VocabularyTexts.supported(language).getLanguage())[word.ordinal()];
    }

    private static String[] phrases(Class<?> vocabulary, Locale language) {
        VocabularyTexts texts = VocabularyTexts.in(language);
        return Stream.of(vocabulary.getEnumConstants())
                .map(word -> texts.phrase((Enum<?>) word))
                .toArray(String[]::new);
    }
}
