package io.gapwise.core.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of {@code problems.properties} that can be said in each language, because it is known by its key and the
 * values in it.
 *
 * @param values texts, numbers, days, terms of the vocabulary, and other sentences, which take the places {@code {0}}, {@code {1}} and so on
 */
public record Sentence(String key, List<Object> values) {

    static final String BASE_NAME = "io/gapwise/core/wording/problems";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    private static final Map<String, Map<String, String>> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage, language -> MessageFile.read(BASE_NAME, language)));

    public Sentence {
        values = List.copyOf(values);
    }

    /** A value that stands in the vocabulary, known by its key there. */
    public record Term(String key) {}

    public static Sentence of(String key, Object... values) {
        return new Sentence(key, List.of(values));
    }

    /** Says whether there is a sentence of this key. */
    public static boolean exists(String key) {
        return BY_LANGUAGE.get(Locale.ENGLISH.getLanguage()).containsKey(key);
    }

    /** Lists in alphabetical order what stands behind a beginning of keys, such as {@code title.}. */
    public static List<String> namedBehind(String beginning) {
        return BY_LANGUAGE.get(Locale.ENGLISH.getLanguage()).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .sorted()
                .toList();
    }

    /**
     * Returns the values without any language, for programs that say the sentence in their own words: numbers and texts as
     * they are, days in the form of ISO 8601, a term by its key, and what is itself a sentence by its key with its values
     * behind it, as in {@code a.whole, 1, 10000000}.
     */
    public List<Object> plainValues() {
        return values.stream().flatMap(Sentence::plain).toList();
    }

    private static Stream<Object> plain(Object value) {
        if (value instanceof Sentence sentence) {
            return Stream.concat(Stream.of(sentence.key()), sentence.plainValues().stream());
        }
        if (value instanceof Term term) {
            return Stream.of(term.key());
        }
        return Stream.of(value instanceof Number || value instanceof Boolean ? value : value.toString());
    }

    public String inEnglish() {
        return in(Locale.ENGLISH);
    }

    /** Returns the sentence in a language, or in English where we have none in that language. */
    public String in(Locale language) {
        Locale spoken = VocabularyTexts.supported(language);
        String text = BY_LANGUAGE.get(spoken.getLanguage()).get(key);
        if (text == null) {
            throw new IllegalStateException(
                    "There is no sentence \"%s\" in %s.".formatted(key, spoken.getDisplayLanguage(Locale.ENGLISH)));
        }
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(shown(values.get(Integer.parseInt(place.group(1))), spoken)));
    }

    private static String shown(Object value, Locale language) {
        if (value instanceof Sentence sentence) {
            return sentence.in(language);
        } else if (value instanceof Term term) {
            return VocabularyTexts.in(language).text(term.key());
        }
        if (value instanceof LocalDate day) {
            return ShownDay.inSentence(day, language);
        }
        return value instanceof Number number
                ? ShownNumber.inSentence(new BigDecimal(number.toString()), language)
                : value.toString();
    }
}
