package io.gapwise.core.json;

import io.gapwise.core.cases.GapCase;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A case that was taken once and is shown for ever, also by a later version of this program that would refuse some of it.
 *
 * @param gapCase all of the case that this version understands
 * @param json the same as JSON: as it was sent where all of it is understood
 * @param unread what this version does not understand, in the order in which it was sent; mostly nothing
 */
public record KeptCase(GapCase gapCase, String json, List<Unread> unread) {

    public KeptCase {
        unread = List.copyOf(unread);
    }

    /**
     * An answer as it was sent.
     *
     * @param path of the answer; empty where nothing of the case is understood
     */
    public record Unread(String path, String value) {}

    /**
     * Reads a case that was stored.
     *
     * @param title what the case is called where its own title is not understood; one that a case may have
     */
    public static KeptCase read(String json, String title) {
        try {
            return new KeptCase(GapCaseJson.read(json.getBytes(StandardCharsets.UTF_8)), json, List.of());
        } catch (BadCase e) {
            return new KeptCaseReader(json, title).read();
        }
    }

    /** Whether this version understands all of it. */
    public boolean whole() {
        return unread.isEmpty();
    }
}
