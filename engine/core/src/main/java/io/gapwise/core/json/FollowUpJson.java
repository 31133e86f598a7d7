package io.gapwise.core.json;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.followup.FollowUp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads follow-ups as strictly as gap cases: it refuses everything that the contract does not name and reports all
 * problems at once. It writes what is known and leaves out the rest.
 */
public final class FollowUpJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Property> SENT = Property.of(FollowUp.class).stream()
            .filter(property -> !property.ready())
            .toList();

    private FollowUpJson() {}

    /**
     * Reads a follow-up from a JSON text in UTF-8.
     *
     * @throws BadCase with every problem found
     */
    public static FollowUp read(byte[] json) throws BadCase {
        return RecordJson.read(json, FollowUp.class);
    }

    /** Writes a follow-up in UTF-8, in contract order and without what is unknown. */
    public static byte[] write(FollowUp followUp) {
        return JSON.writeValueAsBytes(tree(followUp));
    }

    /** Returns what is known as an object for JSON: texts, numbers, lists of words, and an object for each group. */
    public static Map<String, Object> tree(FollowUp followUp) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Property property : SENT) {
            Object sent = CaseAnswers.sent(property.read(followUp));
            if (sent != null) {
                put(tree, property.path(), sent);
            }
        }
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Object sent) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, sent);
        } else {
            Map<String, Object> group = (Map<String, Object>)
                    tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put(group, path.substring(dot + 1), sent);
        }
    }
}
