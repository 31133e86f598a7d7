package io.gapwise.service.once;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A line that may carry a key of its own beside the case. The key is no part of the case, which the contract describes, so
 * it is taken out before the case is read and stored.
 *
 * @param key the key; null where the line has none
 * @param gapCase the line without its key
 */
public record KeyedLine(@Nullable String key, byte[] gapCase) {

    public static final String PROPERTY = "idempotencyKey";

    private static final byte[] NAME = ('"' + PROPERTY + '"').getBytes(StandardCharsets.UTF_8);
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1," + IdempotencyKey.LONGEST + "}");
    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** @throws BadCase if the key is none */
    public static KeyedLine read(byte[] line) throws BadCase {
        if (line.length > GapCaseJson.MAX_BYTES || !mayHaveKey(line)) {
            return new KeyedLine(null, line);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? found(parser, line) : new KeyedLine(null, line);
        } catch (JacksonException e) {
            // What is wrong with it is said where cases are read.
            return new KeyedLine(null, line);
        }
    }

    private static KeyedLine found(JsonParser parser, byte[] line) throws BadCase {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            boolean ours = PROPERTY.equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (!ours) {
                parser.skipChildren();
                continue;
            }
            String key = value == JsonToken.VALUE_STRING ? parser.getString() : "";
            if (!KEY.matcher(key).matches()) {
                throw new BadCase(List.of(Problem.at(
                        ProblemKind.WRONG_FORM, "/" + PROPERTY, Sentence.of("key.form", IdempotencyKey.LONGEST))));
            }
            int to = (int) parser.currentLocation().getByteOffset();
            return isWhole(parser)
                    ? new KeyedLine(key, without(line, from, to))
                    : new KeyedLine(null, blanked(line, from, to));
        }
        return new KeyedLine(null, line);
    }

    /** Says whether the rest is JSON as well. */
    private static boolean isWhole(JsonParser parser) {
        try {
            while (parser.nextToken() != null) {
                // Only whether it can be read counts.
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Leaves everything at its column, because what is wrong is called by its column. */
    private static byte[] blanked(byte[] line, int from, int to) {
        byte[] blanked = line.clone();
        int comma = skipBlanks(line, to);
        Arrays.fill(blanked, from, line[comma] == ',' ? comma + 1 : to, (byte) ' ');
        return blanked;
    }

    /** Takes a property out, with the comma behind it, or else the one before it. */
    private static byte[] without(byte[] line, int from, int to) {
        int begin = from;
        int end = skipBlanks(line, to);
        if (line[end] == ',') {
            end++;
        } else {
            int before = begin - 1;
            while (isBlank(line[before])) {
                before--;
            }
            begin = line[before] == ',' ? before : begin;
        }
        byte[] left = new byte[begin + line.length - end];
        System.arraycopy(line, 0, left, 0, begin);
        System.arraycopy(line, end, left, begin, line.length - end);
        return left;
    }

    private static int skipBlanks(byte[] line, int from) {
        int at = from;
        while (at < line.length - 1 && isBlank(line[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** Looks for the name as it is usually written, so that lines without a key cost nothing. */
    private static boolean mayHaveKey(byte[] line) {
        for (int at = 0; at + NAME.length < line.length; at++) {
            if (line[at] == '"' && matches(line, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] line, int at) {
        for (int i = 0; i < NAME.length; i++) {
            if (line[at + i] != NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
