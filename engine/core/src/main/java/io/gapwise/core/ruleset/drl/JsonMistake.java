package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Says in an author's words why a text is not valid JSON: where a parser only names the character at which it gave up,
 * the mistake mostly stands before it.
 *
 * @param at the place of the mistake
 * @param message what is wrong there
 */
public record JsonMistake(Span at, String message) {

    private static final String NOT_JSON = "this is not valid JSON";

    /** Explains why a parser refused this text. */
    public static JsonMistake of(String text, JacksonException refusal) {
        TokenStreamLocation location = refusal.getLocation();
        Span at = location == null
                ? SafeReading.START
                : new Span(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), 0, 0);
        if (refusal instanceof StreamConstraintsException) {
            return new JsonMistake(at, "this is nested too deep, or a number is too long");
        } else if (location == null) {
            return new JsonMistake(at, NOT_JSON);
        } else if (text.isBlank()) {
            return new JsonMistake(at, NOT_JSON + ": there is nothing here");
        }
        int offset = (int) location.getCharOffset();
        JsonMistake known = offset < 0 || offset > text.length() ? null : known(text, offset);
        return known == null ? new JsonMistake(at, NOT_JSON) : known;
    }

    private static @Nullable JsonMistake known(String text, int offset) {
        int before = lastVisible(text, offset);
        char last = before < 0 ? ' ' : text.charAt(before);
        if (offset == text.length() || text.substring(offset).isBlank()) {
            return at(text, Math.max(0, before), "a bracket that opens is not closed before the end");
        }
        char now = text.charAt(offset);
        int line = text.lastIndexOf('\n', offset - 1) + 1;
        if (MergeMarks.begins(text, line)) {
            return at(text, line, MergeMarks.MESSAGE);
        }
        if (last == ',' && (now == ']' || now == '}' || now == ',')) {
            return at(text, before, "a comma too many stands before '%c'".formatted(now));
        } else if ((now == '{' || now == '[' || now == '"') && "}]\"0123456789el".indexOf(last) >= 0) {
            return at(text, before, "a comma is missing behind this");
        } else if (now == '/' || now == '#') {
            return at(text, offset, "a comment stands here");
        } else if ("'\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB".indexOf(now) >= 0) {
            return at(text, offset, "this is not the quotation mark of texts");
        } else if (now == '\n' || now == '\r') {
            return at(text, offset, "a text is not closed on its line");
        }
        return null;
    }

    private static JsonMistake at(String text, int offset, String why) {
        return new JsonMistake(Gate.spanAt(text, offset), NOT_JSON + ": " + why);
    }

    /** Returns the place of the last character before this one that is no blank, and -1 where there is none. */
    private static int lastVisible(String text, int offset) {
        int before = offset - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before;
    }
}
