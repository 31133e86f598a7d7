package io.gapwise.site.initiatives;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Holds what somebody typed into a form that could not be kept, so that it can be shown again.
 *
 * @param values the first value of each field
 */
record Typed(Map<String, String> values) {

    static final Typed NOTHING = new Typed(Map.of());

    Typed {
        values = Map.copyOf(values);
    }

    static Typed of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.keySet().forEach(name -> values.put(name, FormJson.typed(sent, name)));
        return new Typed(values);
    }

    /** Returns what was typed; empty where nothing was. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** Returns what was typed, or what is kept where nothing was sent. */
    public String or(String field, @Nullable Object kept) {
        return values.getOrDefault(field, kept == null ? "" : kept.toString());
    }
}
