package io.gapwise.insight.brief;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Word;
import io.gapwise.core.wording.ShownNumber;
import io.gapwise.core.wording.VocabularyTexts;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows the sentences around an answer in one language, and how its numbers and days are written. */
final class BriefTexts {

    static final String BASE_NAME = "io.gapwise.insight.brief.brief";

    private static final int MOST_DECIMALS = 10;

    /** Keeps a number and what it counts on one line. */
    private static final String NO_BREAK = "\u00a0";

    private final Locale language;
    private final ResourceBundle texts;
    private final VocabularyTexts names;

    private BriefTexts(Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                BASE_NAME,
                language,
                BriefTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.names = VocabularyTexts.in(language);
    }

    /** Returns the texts in a language, or in English where there are none. */
    static BriefTexts in(Locale wanted) {
        return new BriefTexts(VocabularyTexts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    Locale language() {
        return language;
    }

    String text(String key, Object... values) {
        String text = texts.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language).format(values);
    }

    String word(Enum<?> word) {
        return names.word(word);
    }

    /** Returns the text of a key that ends in the name of a word. */
    String of(String key, Enum<?> word) {
        return text(key + "." + word.name());
    }

    String field(String path) {
        return names.field(path);
    }

    /** Returns how an answer is called that is sent like this. */
    String answer(String path, @Nullable Object sent) {
        if (sent == null || Word.UNKNOWN.equals(sent)) {
            return names.text("answer.unknown");
        }
        List<? extends Word> words = CaseAnswers.find(path).orElseThrow().words();
        if (sent instanceof List<?> several) {
            return several.isEmpty()
                    ? names.text("answer.none")
                    : several.stream().map(each -> name(words, each)).collect(Collectors.joining(", "));
        }
        return name(words, sent);
    }

    private String name(List<? extends Word> words, Object sent) {
        return words.stream()
                .filter(word -> word.name().equals(sent))
                .map(word -> names.word((Enum<?>) word))
                .findFirst()
                .orElseGet(() -> sent instanceof BigDecimal number ? number(number) : sent.toString());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date"), language).format(day);
    }

    /** Writes a number as readers of this language write it. */
    String number(BigDecimal number) {
        if (ShownNumber.needsPowerOfTen(number)) {
            return ShownNumber.withPowerOfTen(number, language);
        }
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    String counted(BigDecimal number, @Nullable String unit) {
        return unit == null ? number(number) : number(number) + NO_BREAK + unit;
    }

    /** Writes an amount of money with the sign of its currency where this language has one; whole amounts have no cents. */
    String money(BigDecimal amount, String currency) {
        Currency known = Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(currency))
                .findFirst()
                .orElse(null);
        if (known == null || ShownNumber.needsPowerOfTen(amount)) {
            return counted(amount, currency);
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(known);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : known.getDefaultFractionDigits());
        format.setMaximumFractionDigits(whole ? 0 : Math.max(2, known.getDefaultFractionDigits()));
        return format.format(amount);
    }
}
