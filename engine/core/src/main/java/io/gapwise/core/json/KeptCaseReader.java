package io.gapwise.core.json;

import io.gapwise.core.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a stored case everything that the strict reader refuses, until that reader accepts the rest. In this way
 * only one reader has to know what a case may say.
 */
final class KeptCaseReader {

    private static final JsonMapper JSON = JsonMapper.builder(GapCaseJson.factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String TITLE = "/title";

    private final String title;
    private final List<KeptCase.Unread> unread = new ArrayList<>();
    private ObjectNode left;
    private boolean named;

    KeptCaseReader(String json, String title) {
        this.title = title;
        this.left = object(json);
    }

    KeptCase read() {
        while (true) {
            try {
                String json = JSON.writeValueAsString(left);
                return new KeptCase(GapCaseJson.read(json.getBytes(StandardCharsets.UTF_8)), json, unread);
            } catch (BadCase e) {
                takeOut(e.problems());
            }
        }
    }

    private ObjectNode object(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // Nothing of the case is understood then.
        }
        unread.add(new KeptCase.Unread("", json));
        return titleOnly();
    }

    private ObjectNode titleOnly() {
        return JSON.createObjectNode().put("title", title);
    }

    /** Takes out the last problem first, so that the places in an array before it stay the same. */
    private void takeOut(List<Problem> problems) {
        List<KeptCase.Unread> taken = new ArrayList<>();
        boolean titled = false;
        for (int i = problems.size() - 1; i >= 0; i--) {
            String pointer = problems.get(i).pointer();
            titled |= pointer.equals(TITLE);
            JsonNode value = pointer.isEmpty() ? null : removed(JsonPointer.compile(pointer));
            if (value != null) {
                taken.add(new KeptCase.Unread(path(pointer), value.isString() ? value.asString() : value.toString()));
            }
        }
        Collections.reverse(taken);
        if (titled) {
            name();
        } else if (taken.isEmpty()) {
            taken.add(new KeptCase.Unread("", JSON.writeValueAsString(left)));
            left = titleOnly();
        }
        unread.addAll(taken);
    }

    private void name() {
        if (named) {
            // The loop would never end if the title itself were refused.
            throw new IllegalArgumentException("No case can be called \"%s\".".formatted(title));
        }
        left.put("title", title);
        named = true;
    }

    private @Nullable JsonNode removed(JsonPointer pointer) {
        JsonNode parent = left.at(pointer.head());
        JsonPointer last = pointer.last();
        if (parent instanceof ObjectNode object) {
            return object.remove(last.getMatchingProperty());
        }
        boolean within = parent instanceof ArrayNode && last.getMatchingIndex() < parent.size();
        return within ? ((ArrayNode) parent).remove(last.getMatchingIndex()) : null;
    }

    private static String path(String pointer) {
        return pointer.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
    }
}
