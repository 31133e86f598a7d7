package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What its author says of a rule: it speaks of one case, and is silent once one answer of it is another. Whether that is
 * so, the rules themselves must be asked.
 *
 * @param rule its name
 * @param json the case in which it speaks, as its author wrote it
 * @param answers of that case by contract path, as they are sent: texts, numbers, lists of words
 * @param changed the path of the one answer that silences it
 * @param to what that answer is then, as it is sent; null for left out
 * @param speaks the case in which it speaks
 * @param silent the case in which it is silent
 * @param file where the entry stands, as {@code Rule.file} has it
 * @param line of the entry, from 1
 * @param caseAt where the case in which it speaks stands in the file
 * @param silentWhenAt where the answer that silences it stands in the file
 */
public record RuleCase(
        String rule,
        String json,
        Map<String, Object> answers,
        String changed,
        @Nullable Object to,
        GapCase speaks,
        GapCase silent,
        String file,
        int line,
        Span caseAt,
        Span silentWhenAt) {

    public RuleCase {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The answers of the case in which the rule is silent. */
    public Map<String, Object> silentAnswers() {
        return SentAnswers.changed(answers, changed, to);
    }
}
