package io.gapwise.service.outcomes;

import io.gapwise.core.wording.MessageFile;
import io.gapwise.core.wording.VocabularyTexts;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what calendars and mails say in one language. */
final class ReminderTexts {

    private static final String BASE_NAME = "io/gapwise/service/outcomes/reminders";

    private static final Map<String, ReminderTexts> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage,
                    language -> new ReminderTexts(language, MessageFile.read(BASE_NAME, language))));

    private final Locale language;
    private final Map<String, String> texts;

    private ReminderTexts(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Returns the texts in a language, or in English where there are none in that language. */
    static ReminderTexts in(String language) {
        return BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.get(Locale.ENGLISH.getLanguage()));
    }

    Set<String> keys() {
        return texts.keySet();
    }

    String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("There is no text \"%s\" about reminders.".formatted(key));
        }
        return new MessageFormat(text, language).format(values);
    }
}
