package io.gapwise.sheets.outcomes;

import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.Normal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Knows what columns and their words are called in reports, in English and German: {@code outcome-words.json}. */
final class OutcomeWords {

    private static final OutcomeWords KNOWN = read();

    private final List<Kind> kinds;
    private final Map<String, Standing> standings = new HashMap<>();

    /**
     * Describes one kind of column. A name that begins with {@code =} must be the whole name; any other may be a part.
     *
     * @param content what its cells may hold; null for anything
     */
    record Kind(OutcomeUse use, @Nullable List<FoundColumn.Content> content, List<String> names) {

        boolean takes(FoundColumn.Content found) {
            return content == null || content.contains(found);
        }

        /** Returns how many letters of a column's name speak for this kind; 0 for none. */
        int fit(String plainName) {
            int best = 0;
            for (String name : names) {
                boolean whole = name.startsWith("=");
                String wanted = whole ? name.substring(1) : name;
                if (plainName.equals(wanted)) {
                    best = Math.max(best, 1_000 + wanted.length());
                } else if (!whole && (" " + plainName + " ").contains(" " + wanted + " ")) {
                    best = Math.max(best, wanted.length());
                }
            }
            return best;
        }
    }

    /** Holds the whole file. */
    record File(List<Kind> columns, Map<Standing, List<String>> standings) {}

    private OutcomeWords(File file) {
        kinds = file.columns();
        file.standings().forEach((standing, words) -> words.forEach(word -> standings.put(key(word), standing)));
    }

    static OutcomeWords get() {
        return KNOWN;
    }

    List<Kind> kinds() {
        return kinds;
    }

    /** Returns what a word of a status says; empty if nobody knows. */
    Optional<Standing> standing(String word) {
        return Optional.ofNullable(standings.get(key(word)));
    }

    /** A sign alone, such as a dash, is a word too. */
    static String key(String word) {
        String plain = Normal.plain(word);
        return plain.isEmpty() ? word.strip() : plain;
    }

    private static OutcomeWords read() {
        try (InputStream in = OutcomeWords.class.getResourceAsStream("outcome-words.json")) {
            return new OutcomeWords(JsonMapper.builder().build().readValue(in, File.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of reports cannot be read.", e);
        }
    }
}
