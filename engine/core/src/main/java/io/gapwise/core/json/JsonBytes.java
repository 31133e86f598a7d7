package io.gapwise.core.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/** Puts JSON together in UTF-8. Texts are escaped as Jackson does it; most have nothing to escape and are copied. */
final class JsonBytes {

    private byte[] bytes;
    private int length;

    /** @param room how many bytes are expected; there may be more */
    JsonBytes(int room) {
        bytes = new byte[room];
    }

    /** Begins anew and keeps the room. */
    JsonBytes cleared() {
        length = 0;
        return this;
    }

    byte[] taken() {
        return Arrays.copyOf(bytes, length);
    }

    JsonBytes raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
        return this;
    }

    /** Adds a character of ASCII as it is. */
    JsonBytes raw(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Adds characters of ASCII as they are. */
    JsonBytes raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** Adds a text in quotation marks. */
    JsonBytes text(String text) {
        int all = text.length();
        room(all + 2);
        int start = length;
        bytes[length++] = '"';
        for (int i = 0; i < all; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                length = start;
                return raw('"').raw(JsonStringEncoder.getInstance().quoteAsUTF8(text))
                        .raw('"');
            }
            bytes[length++] = (byte) c;
        }
        bytes[length++] = '"';
        return this;
    }

    /** Adds a fact as it stands in an answer: a text, a number, a truth, or lists and objects of these. */
    JsonBytes value(Object value) {
        if (value instanceof String text) {
            return text(text);
        } else if (value instanceof List<?> list) {
            raw('[');
            boolean first = true;
            for (Object each : list) {
                (first ? this : raw(',')).value(each);
                first = false;
            }
            return raw(']');
        } else if (value instanceof Map<?, ?> map) {
            raw('{');
            boolean first = true;
            for (Map.Entry<?, ?> each : map.entrySet()) {
                (first ? this : raw(',')).text((String) each.getKey()).raw(':').value(each.getValue());
                first = false;
            }
            return raw('}');
        } else if (value instanceof Number || value instanceof Boolean) {
            return raw(value.toString());
        }
        throw new IllegalArgumentException(
                "No fact can be a %s.".formatted(value.getClass().getName()));
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
