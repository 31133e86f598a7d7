package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the words of a vocabulary by the labels that the pages show, in each language, because people copy into a sheet
 * what they saw on a page. Case and the number of blanks make no difference.
 */
public final class WordLabels {

    private static final VocabularyTexts ENGLISH = VocabularyTexts.in(Locale.ENGLISH);
    private static final VocabularyTexts GERMAN = VocabularyTexts.in(Locale.GERMAN);
    private static final Set<String> NO_WORDS = labels("answer.none", "answer.noneOfThese");
    private static final Set<String> UNKNOWN = labels("answer.unknown", "answer.dontKnow");

    /** Spares long texts the comparison. */
    private static final int LONGEST_UNKNOWN = 40;

    /** Finds the places before the separators of words; a label may contain the same characters. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?=[;,])");

    private static final ClassValue<WordLabels> OF_VOCABULARY = new ClassValue<>() {

        @Override
        protected WordLabels computeValue(Class<?> vocabulary) {
            return of(vocabulary);
        }
    };

    private final Map<String, Set<String>> namesByLabel = new HashMap<>();
    private final Set<String> onlyGerman = new HashSet<>();
    private final Set<String> names;
    private final int mostPieces;

    /**
     * Takes the labels of one vocabulary.
     *
     * @param english the English labels by the name of the word
     * @param german the German labels by the name of the word
     */
    WordLabels(Map<String, String> english, Map<String, String> german) {
        names = Set.copyOf(english.keySet());
        names.forEach(name -> add(name, name));
        english.forEach((name, label) -> add(label, name));
        german.values().stream()
                .map(WordLabels::folded)
                .filter(label -> !namesByLabel.containsKey(label))
                .forEach(onlyGerman::add);
        german.forEach((name, label) -> add(label, name));
        mostPieces = namesByLabel.keySet().stream()
                .mapToInt(label -> BETWEEN_WORDS.split(label).length)
                .max()
                .orElse(1);
    }

    private static WordLabels of(Class<?> vocabulary) {
        Map<String, String> english = new LinkedHashMap<>();
        Map<String, String> german = new LinkedHashMap<>();
        for (Object constant : vocabulary.getEnumConstants()) {
            Enum<?> word = (Enum<?>) constant;
            english.put(word.name(), ENGLISH.word(word));
            german.put(word.name(), GERMAN.word(word));
        }
        return new WordLabels(english, german);
    }

    /** Lists the words of a field that have this label: none, one, or several if the label is ambiguous. */
    public static List<String> names(Property property, String written) {
        return property.words().isEmpty()
                ? List.of()
                : OF_VOCABULARY.get(property.type()).names(written);
    }

    /** A text that is the exact name of a word means that word, even if other words have it as their label. */
    List<String> names(String written) {
        String exact = Blanks.stripped(written);
        return names.contains(exact)
                ? List.of(exact)
                : namesByLabel.getOrDefault(folded(exact), Set.of()).stream()
                        .sorted()
                        .toList();
    }

    /** Returns the name of the word that has this label, or the same text if no word or more than one word has it. */
    public static String nameOrSame(Property property, String written) {
        List<String> names = names(property, written);
        return names.size() == 1 ? names.get(0) : written;
    }

    /** Says whether the text is a German label and not an English one. */
    static boolean german(Property property, String written) {
        return OF_VOCABULARY.get(property.type()).onlyGerman.contains(folded(written));
    }

    /** Says whether a cell says that none of the words of a set apply. */
    public static boolean saysNone(String written) {
        String folded = folded(written);
        return NO_WORDS.contains(folded) || folded.equals(folded(CellReader.NO_WORDS));
    }

    /** Says whether a cell says that the answer is not known, as a page says it. */
    static boolean saysUnknown(String written) {
        return written.length() <= LONGEST_UNKNOWN && UNKNOWN.contains(folded(written));
    }

    /**
     * Splits the text of one cell into the words of a set, which are separated by semicolons or commas. A comma inside
     * a label does not end it.
     */
    static List<String> split(Property property, String written) {
        return OF_VOCABULARY.get(property.type()).split(written);
    }

    List<String> split(String written) {
        List<String> words = new ArrayList<>();
        List<String> pieces = Arrays.asList(BETWEEN_WORDS.split(written));
        int from = 0;
        while (from < pieces.size()) {
            int to = endOfWord(pieces, from);
            String word = word(pieces.subList(from, to));
            if (!word.isEmpty()) {
                words.add(word);
            }
            from = to;
        }
        return words;
    }

    /** Finds the end of the longest label that begins at a piece. */
    private int endOfWord(List<String> pieces, int from) {
        int to = Math.min(pieces.size(), from + mostPieces);
        while (to > from + 1 && !namesByLabel.containsKey(folded(word(pieces.subList(from, to))))) {
            to--;
        }
        return to;
    }

    private static String word(List<String> pieces) {
        String joined = String.join("", pieces);
        return Blanks.stripped(joined.startsWith(";") || joined.startsWith(",") ? joined.substring(1) : joined);
    }

    private void add(String label, String name) {
        namesByLabel
                .computeIfAbsent(folded(label), key -> new LinkedHashSet<>())
                .add(name);
    }

    private static Set<String> labels(String... keys) {
        Set<String> labels = new HashSet<>();
        for (String key : keys) {
            labels.add(folded(ENGLISH.text(key)));
            labels.add(folded(GERMAN.text(key)));
        }
        return labels;
    }

    /** Keyboards have no curly apostrophe, and Swiss ones no sharp s. */
    public static String folded(String text) {
        return Blanks.single(text)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace("ß", "ss");
    }
}
