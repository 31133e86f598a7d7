package io.gapwise.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same case with its answers written down in another order. */
final class Reordered {

    private static final JsonMapper JSON = new JsonMapper();

    private Reordered() {}

    static byte[] lastFirst(byte[] gapCase) {
        return JSON.writeValueAsBytes(lastFirst(JSON.readTree(gapCase)));
    }

    private static JsonNode lastFirst(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        List<String> names = new ArrayList<>(node.propertyNames());
        Collections.reverse(names);
        ObjectNode reordered = JSON.createObjectNode();
        names.forEach(name -> reordered.set(name, lastFirst(node.get(name))));
        return reordered;
    }
}
