package io.gapwise.practice.planfile;

import io.gapwise.core.wording.MessageFile;
import io.gapwise.core.wording.ShownNumber;
import io.gapwise.core.wording.VocabularyTexts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says everything about plans in one language. */
final class PlanWords {

    static final String BASE_NAME = "io/gapwise/practice/planfile/plan";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    private static final Map<String, Map<String, String>> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage, language -> MessageFile.read(BASE_NAME, language)));

    private final Locale language;
    private final Function<BigDecimal, String> numbers;

    private PlanWords(Locale language, Function<BigDecimal, String> numbers) {
        this.language = language;
        this.numbers = numbers;
    }

    static PlanWords in(Locale language) {
        Locale supported = VocabularyTexts.supported(language);
        return new PlanWords(supported, number -> ShownNumber.inSentence(number, supported));
    }

    /** Returns the words for a page, which has separators between thousands in every language. */
    static PlanWords onPages(Locale language) {
        Locale supported = VocabularyTexts.supported(language);
        return new PlanWords(
                supported, number -> NumberFormat.getNumberInstance(supported).format(number));
    }

    Locale language() {
        return language;
    }

    /** Returns the sentence of a key with the values in their places; numbers as the language writes them. */
    String say(String key, Object... values) {
        String text = BY_LANGUAGE.get(language.getLanguage()).get(key);
        if (text == null) {
            throw new IllegalStateException("There is no text \"%s\" in %s.".formatted(key, language));
        }
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(shown(values[Integer.parseInt(place.group(1))])));
    }

    String number(long number) {
        return shown(number);
    }

    /** Returns the name of a word of the vocabulary of plans. */
    String word(Enum<?> word) {
        return say(word.getDeclaringClass().getSimpleName() + "." + word.name());
    }

    private String shown(Object value) {
        return value instanceof Number number ? numbers.apply(new BigDecimal(number.toString())) : value.toString();
    }
}
