package io.gapwise.core.advice;

import io.gapwise.core.cases.Word;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects facts for one {@link FactMap}, in which each key appears once. */
final class FactMapBuilder {

    private Object[] keysAndValues = new Object[16];
    private int size;

    void put(String key, Object value) {
        if (size == keysAndValues.length) {
            keysAndValues = Arrays.copyOf(keysAndValues, 2 * size);
        }
        keysAndValues[size++] = key;
        keysAndValues[size++] = value;
    }

    /** Adds the name of the word; adds nothing where there is no word. */
    void word(String key, @Nullable Word word) {
        if (word != null) {
            put(key, word.name());
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    Map<String, Object> build() {
        return new FactMap(Arrays.copyOf(keysAndValues, size));
    }
}
