package io.gapwise.service.outcomes;

import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what calendars and mails say in one language. */
final class ReminderTexts {

    private static final Map<String, ReminderTexts> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage, language -> new ReminderTexts(language, read(language))));

    private final Locale language;
    private final Properties texts;

    private ReminderTexts(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Returns the texts in a language, or in English where there are none in that language. */
    static ReminderTexts in(String language) {
        return BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.get(Locale.ENGLISH.getLanguage()));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("There is no text \"%s\" about reminders.".formatted(key));
        }
        return new MessageFormat(text, language).format(values);
    }

    private static Properties read(Locale language) {
        String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        String file = "reminders" + suffix + ".properties";
        Properties properties = new Properties();
        try (InputStream in = ReminderTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The texts in %s are missing.".formatted(file));
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts in %s cannot be read.".formatted(file), e);
        }
        return properties;
    }
}
