package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.sheets.NoAnswer;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows what people call columns and answers in English and German. All of it is data in {@code column-words.json},
 * beside the names that the contract's own texts have.
 */
final class Synonyms {

    private static final Synonyms ALL = new Synonyms();
    private static final Pattern REQUIRED_OF = Pattern.compile("([^(]+)\\(([^)\\d]+)\\)");
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
            boolean obstacle = ContractNames.ofObstacle(path);
            columns.add(KnownWords.Column.answer(
                    path, ownNames(path), obstacle ? file.said() : Map.of(), obstacle ? file.denied() : List.of()));
        }
        for (String obstacle : ContractNames.obstacles()) {
            ownNames(ContractNames.obstaclePath(obstacle))
                    .forEach(text -> obstacleByText.put(text.substring(1), obstacle));
        }
        file.obstacles()
                .forEach((obstacle, phrases) -> columns.add(KnownWords.Column.answer(
                        ContractNames.obstaclePath(obstacle),
                        phrases.stream()
                                .map(phrase -> phrase.startsWith("=") ? phrase : "=" + phrase)
                                .toList(),
                        file.said(),
                        file.denied())));
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
        return file.required().contains(Normal.name(cell)) || requiredOf(cell) != null;
    }

    /** Returns the role in a text such as {@code Required (Fitter)}, or null if it names none. */
    @Nullable String requiredOf(String cell) {
        Matcher matcher = REQUIRED_OF.matcher(cell.strip());
        return matcher.matches() && file.required().contains(Normal.plain(matcher.group(1)))
                ? matcher.group(2).strip()
                : null;
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

    /** Says whether a word is understood and answers nothing in a column of this kind. */
    boolean silent(KnownWords.Column column, String word) {
        String plain = Normal.plain(word);
        return column.silent().stream().anyMatch(each -> says(plain, each));
    }

    /** Says whether a ticked text plainly names no obstacle. */
    boolean silentTick(String ticked) {
        return file.silent().contains(Normal.plain(ticked)) || NoAnswer.isMark(ticked);
    }

    /** Says whether a cell only says that the option in the name of its column is ticked. */
    boolean said(String cell) {
        return file.said().values().stream().anyMatch(words -> words.contains("=" + Normal.plain(cell)));
    }

    /** Says whether a ticked text is one that people write beside an option they do not tick. */
    boolean denied(String cell) {
        return file.denied().contains("=" + Normal.plain(cell));
    }

    /** Says whether a column's name may also stand for the names of people. */
    boolean namesPeople(String name) {
        return candidates(name).stream().anyMatch(column -> column.use() == ColumnUse.PERSON);
    }

    /** Says whether a text names a group of people by what they do, and so is no name of a person. */
    boolean role(String cell) {
        return Arrays.stream(Normal.plain(cell).split(" "))
                .anyMatch(word -> file.roles().stream()
                        .anyMatch(role -> word.equals(role)
                                || word.equals(role + "s")
                                || role.length() > 4 && (word.startsWith(role) || word.endsWith(role))));
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
