package io.gapwise.service.proof;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Replaces the free text in a case and in its answer. All other characters stay as they are, so that the outcome does
 * not depend on how a version of some library writes JSON: its hash is in the chain for ever, and therefore what this
 * class makes of a case that was accepted once never changes. It only learns of fields that no earlier case can have.
 */
public final class CodedForm {

    /** What stands in place of a text that was erased. */
    public static final String ERASED = "[erased]";

    private static final String REFERENCE = "reference";
    private static final Set<String> TEXTS =
            Set.of("title", REFERENCE, "desired", "actual", "unit", "role", "objective", "capability", "note");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** A statement names an obstacle as its field is written, which is no code in capitals. */
    private static final String OBSTACLE = "obstacle";

    private static final Pattern FIELD = Pattern.compile("[a-z]+(?:[A-Z][a-z]+)*");
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private CodedForm() {}

    /** Returns the case with its numbers and words only. A text that is no JSON becomes an empty case. */
    public static String ofCase(String json) {
        try {
            return replaced(
                    json,
                    Integer.MAX_VALUE,
                    (name, value) -> TEXTS.contains(name)
                            || !(name.equals(OBSTACLE) ? FIELD : CODE)
                                    .matcher(value)
                                    .matches());
        } catch (JacksonException e) {
            return "{}";
        }
    }

    /** Returns the answer without the reference of its sender: all its other texts are those of the rules. */
    public static String ofAnswer(String json) {
        try {
            return replaced(json, 1, (name, value) -> name.equals(REFERENCE));
        } catch (JacksonException e) {
            return "{}";
        }
    }

    /**
     * Returns the same of an answer as this program writes them, without reading all of it: the reference is one of the first
     * members. Of a text that somebody changed it may return something else, which has none of the hashes either.
     */
    static String ofWrittenAnswer(String json) {
        if (!json.contains("\"" + REFERENCE + "\"")) {
            return json;
        }
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean reference = parser.currentName().equals(REFERENCE);
                if (parser.nextToken() == JsonToken.VALUE_STRING && reference) {
                    int from = (int) parser.currentTokenLocation().getCharOffset();
                    parser.getString();
                    int to = (int) parser.currentLocation().getCharOffset();
                    return json.substring(0, from) + '"' + ERASED + '"' + json.substring(to);
                }
                parser.skipChildren();
            }
            return json;
        } catch (JacksonException e) {
            return "{}";
        }
    }

    private interface FreeText {

        boolean is(String name, String value);
    }

    /** @param depth how many objects and lists deep a text may stand to be looked at */
    private static String replaced(String json, int depth, FreeText free) {
        StringBuilder coded = new StringBuilder(json.length());
        int copied = 0;
        int level = 0;
        String name = "";
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    level++;
                } else if (token.isStructEnd()) {
                    level--;
                } else if (token == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING && level <= depth && free.is(name, parser.getString())) {
                    coded.append(
                            json, copied, (int) parser.currentTokenLocation().getCharOffset());
                    coded.append('"').append(ERASED).append('"');
                    copied = (int) parser.currentLocation().getCharOffset();
                }
            }
        }
        return coded.append(json, copied, json.length()).toString();
    }
}
