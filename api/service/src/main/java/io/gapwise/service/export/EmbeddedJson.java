package io.gapwise.service.export;

import tools.jackson.databind.util.RawValue;

/** Puts JSON that is stored as a text into a line, as it is. */
public final class EmbeddedJson {

    private EmbeddedJson() {}

    /**
     * Returns a value that is written as the JSON itself. Between the parts of a JSON text a line break is only space,
     * and inside its strings there is none, so that it can become a blank.
     */
    public static RawValue of(String json) {
        return new RawValue(onOneLine(json));
    }

    /** Says whether the JSON is written exactly as it is stored. */
    public static boolean isExact(String json) {
        return onOneLine(json).equals(json);
    }

    private static String onOneLine(String json) {
        return json.replace('\n', ' ').replace('\r', ' ').strip();
    }
}
