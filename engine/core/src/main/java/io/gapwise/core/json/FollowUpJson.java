package io.gapwise.core.json;

import io.gapwise.core.followup.FollowUp;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads follow-ups as strictly as gap cases: it refuses everything that the contract does not name and reports all
 * problems at once. It writes what is known and leaves out the rest.
 */
public final class FollowUpJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        return KnownTree.of(followUp);
    }
}
