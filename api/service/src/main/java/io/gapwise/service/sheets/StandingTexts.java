package io.gapwise.service.sheets;

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
import java.util.stream.Collectors;

/** Says in one language how a row of a sheet stands to what is known. */
public final class StandingTexts {

    private static final Map<String, StandingTexts> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage, language -> new StandingTexts(language, read(language))));

    private final Locale language;
    private final Properties texts;

    private StandingTexts(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Returns the sentences in a language, or in English where there are none in that language. */
    public static StandingTexts in(Locale language) {
        return BY_LANGUAGE.getOrDefault(language.getLanguage(), BY_LANGUAGE.get(Locale.ENGLISH.getLanguage()));
    }

    public String of(RowStanding standing) {
        String key = standing.sameCase() ? "CASE_TWICE" : standing.kind().name();
        return new MessageFormat(texts.getProperty(key), language).format(new Object[] {
            standing.title(), String.valueOf(standing.caseId()), String.valueOf(standing.otherRow())
        });
    }

    private static Properties read(Locale language) {
        String file =
                "standings%s.properties".formatted(language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage());
        Properties properties = new Properties();
        try (InputStream in = StandingTexts.class.getResourceAsStream(file)) {
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
