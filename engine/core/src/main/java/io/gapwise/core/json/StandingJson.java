package io.gapwise.core.json;

import io.gapwise.core.priority.Standing;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads standings as strictly as gap cases: it refuses everything that the contract does not name and reports all problems
 * at once. It writes what is known and leaves out the rest.
 */
public final class StandingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StandingJson() {}

    /**
     * Reads a standing from a JSON text in UTF-8.
     *
     * @throws BadCase with every problem found
     */
    public static Standing read(byte[] json) throws BadCase {
        return RecordJson.read(json, Standing.class);
    }

    /** Writes a standing in UTF-8, in contract order and without what is unknown. */
    public static byte[] write(Standing standing) {
        return JSON.writeValueAsBytes(tree(standing));
    }

    /** Returns what is known as an object for JSON: words, numbers, and an object for each group. */
    public static Map<String, Object> tree(Standing standing) {
        return KnownTree.of(standing);
    }
}
