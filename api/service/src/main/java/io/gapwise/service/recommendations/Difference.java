package io.gapwise.service.recommendations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place at which two answers differ.
 *
 * @param pointer the place, as a JSON Pointer
 * @param stored the value at this place in the stored answer; null if there is none
 * @param replayed the value at this place in the new answer; null if there is none
 */
record Difference(
        String pointer, @Nullable JsonNode stored, @Nullable JsonNode replayed) {

    private static final int NAMED = 100;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Returns the differences, a hundred at most. If the answers differ only in how they are written, it returns both
     * texts as a whole.
     */
    static List<Difference> between(String stored, String replayed) {
        List<Difference> found = new ArrayList<>();
        compare("", JSON.readTree(stored), JSON.readTree(replayed), found);
        return found.isEmpty() ? List.of(new Difference("", text(stored), text(replayed))) : found;
    }

    static Difference noAnswer(String stored, @Nullable String why) {
        return new Difference("", JSON.readTree(stored), text(String.valueOf(why)));
    }

    private static void compare(
            String pointer, @Nullable JsonNode stored, @Nullable JsonNode replayed, List<Difference> found) {
        if (found.size() == NAMED || stored != null && stored.equals(replayed)) {
            return;
        }
        if (stored != null && replayed != null && stored.isObject() && replayed.isObject()) {
            Set<String> names = new LinkedHashSet<>(stored.propertyNames());
            names.addAll(replayed.propertyNames());
            names.forEach(name -> compare(pointer + "/" + escaped(name), stored.get(name), replayed.get(name), found));
        } else if (stored != null && replayed != null && stored.isArray() && replayed.isArray()) {
            for (int i = 0; i < Math.max(stored.size(), replayed.size()); i++) {
                compare(pointer + "/" + i, stored.get(i), replayed.get(i), found);
            }
        } else {
            found.add(new Difference(pointer, stored, replayed));
        }
    }

    private static JsonNode text(String text) {
        return JSON.getNodeFactory().stringNode(text);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
