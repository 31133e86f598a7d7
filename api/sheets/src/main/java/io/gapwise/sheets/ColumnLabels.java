package io.gapwise.sheets;

import io.gapwise.core.wording.VocabularyTexts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the path of a column by the name that the pages show for it, in either language, because people head a column
 * with what they saw on a page. Case and blanks make no difference.
 */
final class ColumnLabels {

    private static final Map<String, String> PATHS = paths();

    private ColumnLabels() {}

    private static Map<String, String> paths() {
        Map<String, String> paths = new HashMap<>();
        for (String path : CaseColumns.paths()) {
            VocabularyTexts.LANGUAGES.forEach(language ->
                    paths.put(WordLabels.folded(VocabularyTexts.in(language).shortName(path)), path));
        }
        return Map.copyOf(paths);
    }

    /**
     * Replaces labels with their paths. A label whose path is a column of its own is the sender's own column, such as a
     * list of notes called "Evidence" beside {@code evidence.sources}.
     */
    static List<String> paths(List<String> names) {
        Set<String> named = new HashSet<>(names);
        return names.stream()
                .map(name -> {
                    String path = PATHS.getOrDefault(WordLabels.folded(name), name);
                    return named.contains(path) ? name : path;
                })
                .toList();
    }
}
