package io.gapwise.sheets.mapping;

import io.gapwise.core.wording.MessageFile;
import io.gapwise.core.wording.VocabularyTexts;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in one language why a column was guessed so, and what stands around a table. */
public final class MappingTexts {

    private static final int MOST_LISTED = 5;
    private static final int LONGEST_SHOWN = 60;
    private static final String BASE_NAME = "io/gapwise/sheets/mapping/mapping";

    private static final Map<String, MappingTexts> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage,
                    language -> new MappingTexts(language, MessageFile.read(BASE_NAME, language))));

    private final Locale language;
    private final Map<String, String> texts;

    private MappingTexts(Locale language, Map<String, String> texts) {
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
        return texts.keySet();
    }

    String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("There is no text \"%s\" about tables.".formatted(key));
        }
        return new MessageFormat(text, language).format(values);
    }
}
