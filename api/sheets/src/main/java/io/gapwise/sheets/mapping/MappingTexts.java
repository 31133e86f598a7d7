package io.gapwise.sheets.mapping;

import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in one language why a column was guessed so, and what stands around a table. */
public final class MappingTexts {

    private static final int MOST_LISTED = 5;
    private static final int LONGEST_SHOWN = 60;
    private static final String BASE_NAME = "mapping";

    private static final Map<String, MappingTexts> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage, language -> new MappingTexts(language, read(language))));

    private final Locale language;
    private final Properties texts;

    private MappingTexts(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Returns the texts in a language, or in English where there are none in that language. */
    public static MappingTexts in(Locale language) {
        return BY_LANGUAGE.getOrDefault(language.getLanguage(), BY_LANGUAGE.get(Locale.ENGLISH.getLanguage()));
    }

    /** Returns a sentence about a table. */
    public String of(TableNotice notice) {
        return text("notice." + notice.kind(), notice.values().toArray());
    }

    /** Returns a field's name between quotes. */
    String field(String path) {
        return quoted(VocabularyTexts.in(language).shortName(path));
    }

    /** Returns the first words of a list, each between the quotes of the language. */
    String listed(List<String> words) {
        String shown = words.stream()
                .limit(MOST_LISTED)
                .map(word -> word.length() <= LONGEST_SHOWN ? word : word.substring(0, LONGEST_SHOWN) + "…")
                .map(this::quoted)
                .collect(Collectors.joining(", "));
        return words.size() > MOST_LISTED ? shown + ", …" : shown;
    }

    private String quoted(String word) {
        return text("quoted", word);
    }

    /** Writes the decimals of a number as the language does. */
    String number(String digits) {
        char mark = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        return digits.replace('.', mark);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("There is no text \"%s\" about tables.".formatted(key));
        }
        return new MessageFormat(text, language).format(values);
    }

    private static Properties read(Locale language) {
        String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        String file = BASE_NAME + suffix + ".properties";
        Properties properties = new Properties();
        try (InputStream in = MappingTexts.class.getResourceAsStream(file)) {
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
