package io.gapwise.core.json;

import io.gapwise.core.cases.GapCase;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Holds a case that was accepted once and is always shown, even by a later version of this program that would refuse
 * some of it.
 *
 * @param gapCase the part of the case that this version understands
 * @param json the same part as JSON; as it was sent where all of it is understood
 * @param unread the answers that this version does not understand, in the order in which they were sent; usually none
 */
public record KeptCase(GapCase gapCase, String json, List<Unread> unread) {

    public KeptCase {
        unread = List.copyOf(unread);
    }

    /**
     * Holds an answer as it was sent.
     *
     * @param path the path of the answer; empty where nothing of the case is understood
     */
    public record Unread(String path, String value) {}

    /**
     * Reads a case that was stored.
     *
     * @param title the title of the case where its own is not understood; it must be a title that a case may have
     */
    public static KeptCase read(String json, String title) {
        try {
            return new KeptCase(GapCaseJson.read(json.getBytes(StandardCharsets.UTF_8)), json, List.of());
        } catch (BadCase e) {
            return new KeptCaseReader(json, title).read();
        }
    }

    /** Says whether this version understands all of the case. */
    public boolean whole() {
        return unread.isEmpty();
    }
}
