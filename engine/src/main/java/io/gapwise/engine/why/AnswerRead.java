package io.gapwise.engine.why;

import io.gapwise.engine.cases.Answers;
import io.gapwise.engine.cases.Word;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the case that a rule read.
 *
 * @param path its contract path
 * @param value as it is sent; {@code UNKNOWN} for left out
 */
public record AnswerRead(String path, Object value) {

    static Object shown(@Nullable Object value) {
        Object sent = Answers.sent(value);
        return sent == null ? Word.UNKNOWN : sent;
    }
}
