package io.gapwise.core.json;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns a record that is sent beside an answer into an object for JSON, without what is unknown. */
final class KnownTree {

    private KnownTree() {}

    /** Returns what is known, in contract order: texts, numbers, lists of words, and an object for each group. */
    static Map<String, Object> of(Record sent) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Property property : Property.of(sent.getClass())) {
            Object known = property.ready() ? null : CaseAnswers.sent(property.read(sent));
            if (known != null) {
                put(tree, property.path(), known);
            }
        }
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Object known) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, known);
        } else {
            Map<String, Object> group = (Map<String, Object>)
                    tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put(group, path.substring(dot + 1), known);
        }
    }
}
