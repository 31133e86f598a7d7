package io.gapwise.core.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds texts as they stand in JSON, because answers say them again and again. */
final class WrittenTexts {

    static final WrittenTexts NONE = of(Set.of());

    private final Map<String, byte[]> written = new HashMap<>();

    private WrittenTexts() {}

    static WrittenTexts of(Set<String> texts) {
        WrittenTexts all = new WrittenTexts();
        texts.forEach(text -> all.written.put(
                text, new JsonBytes(text.length() + 2).text(text).taken()));
        return all;
    }

    /** Returns a text in quotation marks, or null where it is none of these. */
    byte @Nullable [] of(String text) {
        return written.get(text);
    }
}
