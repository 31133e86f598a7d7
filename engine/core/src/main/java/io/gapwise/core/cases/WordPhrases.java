package io.gapwise.core.cases;

import io.gapwise.core.wording.VocabularyTexts;
import java.util.stream.Stream;

/**
 * Keeps how each word is said in a sentence. Every answer needs some of these texts, so each vocabulary is read only
 * once.
 */
final class WordPhrases {

    private static final ClassValue<String[]> OF_VOCABULARY = new ClassValue<>() {

        @Override
        protected String[] computeValue(Class<?> vocabulary) {
            return Stream.of(vocabulary.getEnumConstants())
                    .map(word -> VocabularyTexts.phrase((Enum<?>) word))
                    .toArray(String[]::new);
        }
    };

    private WordPhrases() {}

    static String of(Word word) {
        return OF_VOCABULARY.get(((Enum<?>) word).getDeclaringClass())[word.ordinal()];
    }
}
