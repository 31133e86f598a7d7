package io.gapwise.service.sheets;

import io.gapwise.core.wording.MessageFile;
import io.gapwise.core.wording.VocabularyTexts;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in one language how a row of a sheet stands to what is known. */
public final class StandingTexts {

    private static final String BASE_NAME = "io/gapwise/service/sheets/standings";

    private static final Map<String, StandingTexts> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage,
                    language -> new StandingTexts(language, MessageFile.read(BASE_NAME, language))));

    private final Locale language;
    private final Map<String, String> texts;

    private StandingTexts(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Returns the sentences in a language, or in English where there are none in that language. */
    public static StandingTexts in(Locale language) {
        return BY_LANGUAGE.getOrDefault(language.getLanguage(), BY_LANGUAGE.get(Locale.ENGLISH.getLanguage()));
    }

    public String of(RowStanding standing) {
        String key = standing.sameCase() ? "CASE_TWICE" : standing.kind().name();
        return new MessageFormat(texts.get(key), language).format(new Object[] {
            standing.title(), String.valueOf(standing.caseId()), String.valueOf(standing.otherRow())
        });
    }
}
