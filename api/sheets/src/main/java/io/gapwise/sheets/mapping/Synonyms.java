package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.sheets.WordLabels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows what people call columns and answers in English and German. All of it is data in {@code column-words.json},
 * beside the names that the contract's own texts have.
 */
final class Synonyms {

    private static final Synonyms ALL = new Synonyms();
    private static final int EXACT = 1_000;
    private static final int MOST_WORDS_OF_TICK = 12;

    private final KnownWords.File file;
    private final List<KnownWords.Column> columns = new ArrayList<>();
    private final Map<String, String> obstacleByText = new HashMap<>();
    private final Set<String> negations;

    private Synonyms() {
        try (InputStream in = Synonyms.class.getResourceAsStream("column-words.json")) {
            file = JsonMapper.builder().build().readValue(in, KnownWords.File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The words for columns cannot be read.", e);
        }
        columns.addAll(file.columns());
        for (String path : ContractNames.paths()) {
            columns.add(KnownWords.Column.answer(
                    path, ownNames(path), ContractNames.ofObstacle(path) ? file.said() : Map.of()));
        }
        for (String obstacle : ContractNames.obstacles()) {
            ownNames(ContractNames.obstaclePath(obstacle))
                    .forEach(text -> obstacleByText.put(text.substring(1), obstacle));
        }
        negations = new HashSet<>(file.negations());
    }

    static Synonyms get() {
        return ALL;
    }

    /** The contract's texts name a column only as a whole, because they share many words with one another. */
    private static List<String> ownNames(String path) {
        List<String> names = new ArrayList<>(List.of("=" + Normal.plain(path)));
        VocabularyTexts.LANGUAGES.stream().map(VocabularyTexts::in).forEach(texts -> {
            names.add("=" + Normal.plain(texts.shortName(path)));
            names.add("=" + Normal.plain(texts.question(path)));
        });
        return names;
    }

    boolean total(String cell) {
        return file.totals().contains(Normal.plain(cell));
    }

    boolean required(String cell) {
        return file.required().contains(Normal.name(cell));
    }

    boolean group(String cell) {
        String first = Normal.plain(cell).split(" ")[0];
        return file.groups().contains(first);
    }

    boolean knows(String name) {
        return candidates(name).stream().anyMatch(column -> column.use() != ColumnUse.UNUSED);
    }

    /** Lists the kinds of columns that answer a field. */
    List<KnownWords.Column> of(String field) {
        return columns.stream().filter(each -> field.equals(each.field())).toList();
    }

    /** Lists what a column of this name may be, the most likely first. */
    List<KnownWords.Column> candidates(String name) {
        String normal = Normal.name(name);
        record Scored(KnownWords.Column column, int score) {}
        return columns.stream()
                .map(column -> new Scored(
                        column,
                        column.names().stream()
                                .mapToInt(each -> score(normal, each))
                                .max()
                                .orElse(0)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(Scored::column)
                .toList();
    }

    /** A longer part of the name says more than a shorter one, and the whole name most. */
    private static int score(String name, String known) {
        if (known.startsWith("=")) {
            return name.equals(known.substring(1)) ? EXACT + name.length() : 0;
        } else if (name.equals(known)) {
            return EXACT + name.length();
        }
        return holds(name, known) ? known.length() : 0;
    }

    private static boolean holds(String text, String phrase) {
        return (" " + text + " ").contains(" " + phrase + " ");
    }

    /** Returns the word of a field that a word of a cell means, or null if it says none plainly. */
    @Nullable String meaning(KnownWords.Column column, String word) {
        String plain = Normal.plain(word);
        for (Map.Entry<String, List<String>> known : column.words().entrySet()) {
            if (known.getValue().stream().anyMatch(each -> says(plain, each))) {
                return known.getKey();
            }
        }
        Property property = column.field() == null ? null : ContractNames.find(column.field());
        List<String> names = property == null ? List.of() : WordLabels.names(property, word);
        return names.size() == 1 ? names.get(0) : null;
    }

    /** Lists the kinds of columns that are known by their words alone, if all words of a column are understood as such. */
    List<KnownWords.Column> byWords(FoundColumn column) {
        return file.columns().stream()
                .filter(kind -> Boolean.TRUE.equals(kind.distinctive()))
                .filter(kind -> column.words().stream().allMatch(word -> meaning(kind, word.word()) != null))
                .toList();
    }

    /** Returns the obstacle that a ticked text names plainly, or null. */
    @Nullable String obstacle(String ticked) {
        String plain = Normal.plain(ticked);
        String exact = obstacleByText.get(plain);
        if (exact != null || plain.split(" ").length > MOST_WORDS_OF_TICK) {
            return exact;
        }
        Set<String> found = new HashSet<>();
        file.obstacles().forEach((obstacle, phrases) -> {
            if (phrases.stream().anyMatch(phrase -> says(plain, phrase))) {
                found.add(obstacle);
            }
        });
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** A phrase is said where it stands in the text and nothing around it may turn it into its opposite. */
    private boolean says(String plain, String phrase) {
        if (phrase.startsWith("=")) {
            return plain.equals(phrase.substring(1));
        }
        return holds(plain, phrase)
                && Arrays.stream((" " + plain + " ")
                                .replace(" " + phrase + " ", " ")
                                .split(" "))
                        .noneMatch(negations::contains);
    }
}
