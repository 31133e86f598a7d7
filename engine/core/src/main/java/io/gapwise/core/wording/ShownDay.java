package io.gapwise.core.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes days for people to read. */
public final class ShownDay {

    private ShownDay() {}

    /**
     * Writes a day as a sentence in this language has it. English sentences have it as ISO 8601 writes it, because English
     * is also what programs read, and because English writes days in two ways.
     */
    public static String inSentence(LocalDate day, Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? day.toString()
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language)
                        .format(day);
    }
}
