package io.gapwise.site.initiatives;

import io.gapwise.service.initiatives.SentOnce;
import io.gapwise.site.links.OnceText;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the fields of a form into the JSON that the API takes, so that both are checked by the same reader. What cannot
 * be read as a number is sent on as it was typed, and refused there together with everything else that is wrong.
 */
final class FormJson {

    private FormJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Puts a text; null where nothing was typed. */
    static void text(ObjectNode json, String name, String typed) {
        if (typed.isBlank()) {
            json.putNull(name);
        } else {
            json.put(name, typed.strip());
        }
    }

    static void number(ObjectNode json, String name, String typed) {
        number(json, name, typed, false, each -> TypedNumber.read(each, false));
    }

    static void money(ObjectNode json, String name, String typed) {
        number(json, name, typed, false, TypedNumber::money);
    }

    static void whole(ObjectNode json, String name, String typed) {
        number(json, name, typed, true, each -> TypedNumber.read(each, true));
    }

    /** Returns what was typed without the sign of percent, with which the page itself shows such numbers. */
    static String percent(String typed) {
        String number = typed.strip();
        return number.endsWith("%") ? number.substring(0, number.length() - 1).strip() : number;
    }

    private static void number(
            ObjectNode json, String name, String typed, boolean whole, Function<String, BigDecimal> reading) {
        if (typed.isBlank()) {
            json.putNull(name);
            return;
        }
        try {
            BigDecimal number = reading.apply(typed);
            if (whole && number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() < 10) {
                json.put(name, number.intValueExact());
            } else {
                json.put(name, number);
            }
        } catch (NumberFormatException e) {
            json.put(name, typed.strip());
        }
    }

    /** Returns what was typed, as it was typed; empty where nothing was. */
    static String typed(MultiValueMap<String, String> sent, String field) {
        @Nullable String value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    /** Returns the text by which a form that is sent twice is known again. */
    static SentOnce once(MultiValueMap<String, String> sent) {
        return new SentOnce(OnceText.read(sent.getFirst("once")));
    }

    /** Returns the revision that somebody has seen; one that never is where the form does not say. */
    static long revision(MultiValueMap<String, String> sent) {
        try {
            return Long.parseLong(typed(sent, "revision"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
