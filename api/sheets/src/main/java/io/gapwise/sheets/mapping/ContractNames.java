package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.sheets.WordLabels;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the fields of the contract that a column of a map can answer. */
final class ContractNames {

    static final String TITLE = "title";
    static final String REQUESTED = "requestedSolution";
    static final String STANDING = "audience.standing";
    static final String STATEMENTS = "evidence.statements";
    private static final String OBSTACLES = "obstacles.";

    private static final Map<String, Property> FIELDS = new LinkedHashMap<>();
    private static final Map<String, String> LABELS = new HashMap<>();

    static {
        for (Property property : Property.sent()) {
            FIELDS.put(property.path(), property);
            VocabularyTexts.LANGUAGES.forEach(language -> LABELS.put(
                    WordLabels.folded(VocabularyTexts.in(language).shortName(property.path())), property.path()));
        }
    }

    private ContractNames() {}

    static @Nullable Property find(String path) {
        return FIELDS.get(path);
    }

    /** Returns the property of a path that is known to be one. */
    static Property property(String path) {
        Property property = FIELDS.get(path);
        if (property == null) {
            throw new IllegalArgumentException("There is no field %s.".formatted(path));
        }
        return property;
    }

    static List<String> paths() {
        return List.copyOf(FIELDS.keySet());
    }

    /** Lists the obstacles by the names that statements use. */
    static List<String> obstacles() {
        return FIELDS.keySet().stream()
                .filter(path -> path.startsWith(OBSTACLES))
                .map(path -> path.substring(OBSTACLES.length()))
                .toList();
    }

    static String obstaclePath(String obstacle) {
        return OBSTACLES + obstacle;
    }

    static boolean ofObstacle(String path) {
        return path.startsWith(OBSTACLES);
    }

    /** Says whether a header can be read without a map, because it names a title by the contract or as the pages do. */
    static boolean needNoMap(List<String> names) {
        return names.stream().anyMatch(name -> name.equals(TITLE) || TITLE.equals(LABELS.get(WordLabels.folded(name))));
    }
}
