package io.gapwise.core.testing;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.RecordJson;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws random facts that are sent beside an answer, by contract path ({@code followUp.use.percent}); the same seed draws
 * the same.
 */
public final class RandomFacts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int[] NUMBERS = {
        0, 1, 3, 4, 5, 6, 8, 11, 12, 13, 14, 20, 26, 30, 39, 40, 49, 50, 60, 70, 80, 100
    };

    private final Random random;
    private final List<Slot> sent;

    /** @param subject says which facts are drawn: those of a follow-up, or how a case stands among others */
    public RandomFacts(Subject subject, long seed) {
        random = new Random(seed);
        sent = Slot.of(subject).stream()
                .filter(slot -> !slot.property().ready())
                .toList();
    }

    /** Draws what is known; each fact with the given chance (0 to 1). */
    public Map<String, Object> known(double chance) {
        return changed(Map.of(), chance);
    }

    /** Returns the same, of which some is drawn again or left out. */
    public Map<String, Object> changed(Map<String, Object> known, double chance) {
        Map<String, Object> changed = new LinkedHashMap<>(known);
        for (Slot slot : sent) {
            if (random.nextDouble() < chance) {
                String path = slot.qualifiedPath();
                if (known.containsKey(path) && random.nextInt(3) == 0) {
                    changed.remove(path);
                } else {
                    changed.put(path, fact(slot.property()));
                }
            }
        }
        return changed;
    }

    /** Returns the record of which this is known. */
    public static <R extends Record> R record(Class<R> type, Map<String, Object> known) {
        ObjectNode root = JSON.createObjectNode();
        known.forEach((path, fact) -> {
            String inside = path.substring(path.indexOf('.') + 1);
            int dot = inside.indexOf('.');
            ObjectNode group = dot < 0 ? root : root.withObject("/" + inside.substring(0, dot));
            group.set(inside.substring(dot + 1), JSON.valueToTree(fact));
        });
        try {
            return RecordJson.read(JSON.writeValueAsBytes(root), type);
        } catch (BadCase e) {
            throw new IllegalArgumentException(e.problems().toString(), e);
        }
    }

    private Object fact(Property property) {
        List<? extends Word> words = property.words();
        return switch (property.kind()) {
            case WORD -> words.get(random.nextInt(words.size())).name();
            case WORDS -> {
                List<String> drawn = new ArrayList<>();
                words.stream().filter(word -> random.nextInt(4) == 0).forEach(word -> drawn.add(word.name()));
                yield drawn;
            }
            case WHOLE_NUMBER -> Math.min(property.max(), NUMBERS[random.nextInt(NUMBERS.length)]);
            case NUMBER, TEXT ->
                throw new IllegalStateException("No fact of the kind " + property.kind() + " is sent beside an answer");
        };
    }
}
