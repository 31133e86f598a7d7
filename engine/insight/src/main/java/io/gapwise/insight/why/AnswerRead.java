package io.gapwise.insight.why;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Word;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the case that was read by a rule.
 *
 * @param path the contract path of the answer
 * @param value the answer in the form in which it is sent; {@code UNKNOWN} if it was left out
 */
public record AnswerRead(String path, Object value) {

    static Object shown(@Nullable Object value) {
        Object sent = CaseAnswers.sent(value);
        return sent == null ? Word.UNKNOWN : sent;
    }
}
