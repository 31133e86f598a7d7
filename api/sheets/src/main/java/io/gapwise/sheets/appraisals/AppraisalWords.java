package io.gapwise.sheets.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.sheets.mapping.Normal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows what columns and ratings are called in sheets of appraisals, in English and German: {@code appraisal-words.json}.
 * A number says nothing by itself, because in one scale 1 is the best and in another the worst.
 */
final class AppraisalWords {

    private static final AppraisalWords KNOWN = read();

    private final Map<AppraisalUse, List<String>> columns;
    private final Map<String, Standing> standings = new HashMap<>();

    /**
     * Holds the whole file.
     *
     * @param columns what each use of a column is called; a name that begins with {@code =} must be the whole name
     * @param standings what each standing is called
     */
    record File(Map<AppraisalUse, List<String>> columns, Map<Standing, List<String>> standings) {}

    private AppraisalWords(File file) {
        columns = new EnumMap<>(file.columns());
        file.standings().forEach((standing, words) -> words.forEach(word -> standings.put(key(word), standing)));
    }

    static AppraisalWords get() {
        return KNOWN;
    }

    /** Returns a word as it is compared. A sign alone, such as a dash, is a word too. */
    static String key(String word) {
        String plain = Normal.plain(word);
        return plain.isEmpty() ? word.strip() : plain;
    }

    /** Returns what a word of a rating says; empty where nobody knows. */
    Optional<Standing> standing(String word) {
        return Optional.ofNullable(standings.get(key(word)));
    }

    /** Returns what a column seems to be by its name. */
    AppraisalUse use(String column) {
        String plain = Normal.plain(column);
        AppraisalUse best = AppraisalUse.UNUSED;
        int strength = 0;
        for (Map.Entry<AppraisalUse, List<String>> each : columns.entrySet()) {
            for (String name : each.getValue()) {
                boolean whole = name.startsWith("=");
                String wanted = whole ? name.substring(1) : name;
                boolean fits = plain.equals(wanted) || !whole && (" " + plain + " ").contains(" " + wanted + " ");
                int fit = plain.equals(wanted) ? Integer.MAX_VALUE : wanted.length();
                if (fits && fit > strength) {
                    best = each.getKey();
                    strength = fit;
                }
            }
        }
        return best;
    }

    private static AppraisalWords read() {
        try (InputStream in = AppraisalWords.class.getResourceAsStream("appraisal-words.json")) {
            return new AppraisalWords(JsonMapper.builder().build().readValue(in, File.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of appraisals cannot be read.", e);
        }
    }
}
