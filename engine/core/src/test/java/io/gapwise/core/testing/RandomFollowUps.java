package io.gapwise.core.testing;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Draws random follow-ups, by contract path ({@code followUp.use.percent}); the same seed draws the same. */
public final class RandomFollowUps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Property> SENT = Property.of(FollowUp.class).stream()
            .filter(property -> !property.ready())
            .toList();
    private static final int[] NUMBERS = {0, 1, 3, 4, 5, 6, 8, 11, 12, 13, 20, 26, 30, 39, 40, 49, 50, 60, 70, 80, 100};

    private final Random random;

    public RandomFollowUps(long seed) {
        random = new Random(seed);
    }

    /** Draws what is known; each fact with the given chance (0 to 1). */
    public Map<String, Object> known(double chance) {
        return changed(Map.of(), chance);
    }

    /** Returns the same, of which some is drawn again or left out. */
    public Map<String, Object> changed(Map<String, Object> known, double chance) {
        Map<String, Object> changed = new LinkedHashMap<>(known);
        for (Property property : SENT) {
            if (random.nextDouble() < chance) {
                String path = FollowUp.PATH + "." + property.path();
                if (known.containsKey(path) && random.nextInt(3) == 0) {
                    changed.remove(path);
                } else {
                    changed.put(path, fact(property));
                }
            }
        }
        return changed;
    }

    /** Returns the follow-up of which this is known. */
    public static FollowUp followUp(Map<String, Object> known) {
        ObjectNode root = JSON.createObjectNode();
        known.forEach((path, fact) -> {
            String inside = path.substring(FollowUp.PATH.length() + 1);
            int dot = inside.indexOf('.');
            ObjectNode group = dot < 0 ? root : root.withObject("/" + inside.substring(0, dot));
            group.set(inside.substring(dot + 1), JSON.valueToTree(fact));
        });
        try {
            return FollowUpJson.read(JSON.writeValueAsBytes(root));
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
            case NUMBER, TEXT -> throw new IllegalStateException("A follow-up has no " + property.kind());
        };
    }
}
