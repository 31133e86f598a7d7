package io.gapwise.insight.why;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Word;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the case that a rule read.
 *
 * @param path its contract path
 * @param value as it is sent; {@code UNKNOWN} for left out
 */
public record AnswerRead(String path, Object value) {

    static Object shown(@Nullable Object value) {
        Object sent = CaseAnswers.sent(value);
        return sent == null ? Word.UNKNOWN : sent;
    }
}
