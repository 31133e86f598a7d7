package io.gapwise.core.cases;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds the words of the properties of one type, in the order of the contract. It is made once, and not for each property.
 *
 * @param words all of them; none where the value is no word
 * @param names what they are called, in the same order
 * @param byName each by what it is called
 */
record TypeWords(List<? extends Word> words, List<String> names, Map<String, Word> byName) {

    private static final ClassValue<TypeWords> OF_TYPE = new ClassValue<>() {

        @Override
        protected TypeWords computeValue(Class<?> type) {
            List<Word> words = type.isEnum() ? List.of((Word[]) type.getEnumConstants()) : List.of();
            return new TypeWords(
                    words,
                    words.stream().map(Word::name).toList(),
                    words.stream().collect(Collectors.toUnmodifiableMap(Word::name, Function.identity())));
        }
    };

    static TypeWords of(Class<?> type) {
        return OF_TYPE.get(type);
    }
}
