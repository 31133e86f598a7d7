package io.gapwise.sheets.strategy;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Seniority;
import io.gapwise.core.cases.Spread;
import io.gapwise.core.cases.Tenure;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.sheets.mapping.Normal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Knows what columns and their words are called in such lists, in English and German: {@code item-words.json}. */
public final class ItemWords {

    private static final ItemWords KNOWN = read();
    private static final int EXACT = 1_000;

    /** The words of the contract have their labels there. */
    private static final Map<String, Class<? extends Enum<?>>> OF_CONTRACT = Map.of(
            "seniority", Seniority.class, "tenure", Tenure.class, "spread", Spread.class, "method", Method.class);

    private final File file;

    /**
     * Holds the whole file.
     *
     * @param columns what each field of each kind is called; a name that begins with {@code =} must be the whole name
     * @param words what each word of a field is called
     */
    record File(
            Map<String, Map<String, List<String>>> columns,
            Map<String, Map<String, List<String>>> words,
            List<String> yes,
            List<String> no) {}

    private ItemWords(File file) {
        this.file = file;
    }

    public static ItemWords get() {
        return KNOWN;
    }

    /** Lists the fields of a kind that are known by their names. */
    public Set<String> fields(String kind) {
        return file.columns().getOrDefault(kind, Map.of()).keySet();
    }

    /** Returns how much the name of a column speaks for a field; 0 for nothing. */
    int fit(String kind, String field, String column) {
        String plain = Normal.plain(column);
        int best = plain.equals(Normal.plain(field)) ? 2 * EXACT : 0;
        for (String name : file.columns().getOrDefault(kind, Map.of()).getOrDefault(field, List.of())) {
            boolean whole = name.startsWith("=");
            String wanted = whole ? name.substring(1) : name;
            if (plain.equals(wanted)) {
                best = Math.max(best, EXACT + wanted.length());
            } else if (!whole && (" " + plain + " ").contains(" " + wanted + " ")) {
                best = Math.max(best, wanted.length());
            }
        }
        return best;
    }

    /** Returns the word that a text in a cell means; empty where it means none, or could mean two. */
    public Optional<String> word(String field, List<String> words, String written) {
        String plain = Normal.plain(written);
        Set<String> found = new HashSet<>();
        for (String word : words) {
            if (plain.equals(Normal.plain(word)) || called(field, word).contains(plain)) {
                found.add(word);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private Set<String> called(String field, String word) {
        Set<String> names =
                new HashSet<>(file.words().getOrDefault(field, Map.of()).getOrDefault(word, List.of()));
        Class<? extends Enum<?>> vocabulary = OF_CONTRACT.get(field);
        if (vocabulary != null) {
            VocabularyTexts.LANGUAGES.forEach(language -> {
                Map<String, String> labels =
                        new HashMap<>(VocabularyTexts.in(language).labels(vocabulary));
                names.add(Normal.plain(labels.getOrDefault(word, word)));
            });
        }
        return names;
    }

    /** Returns what a cell says where yes or no is asked for; empty where it says neither. */
    public Optional<Boolean> truth(String written) {
        String plain = Normal.plain(written);
        String said = plain.isEmpty() ? written.strip() : plain;
        if (file.yes().contains(said)) {
            return Optional.of(true);
        }
        return file.no().contains(said) ? Optional.of(false) : Optional.empty();
    }

    private static ItemWords read() {
        try (InputStream in = ItemWords.class.getResourceAsStream("item-words.json")) {
            return new ItemWords(JsonMapper.builder().build().readValue(in, File.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of lists cannot be read.", e);
        }
    }
}
