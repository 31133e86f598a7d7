package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The author's claim about a rule: it speaks in one case, and is silent once one answer of that case is changed. Only
 * evaluating the rules shows whether that is true. A rule that judges beside an answer speaks of a case and of what is
 * known beside it; then the one thing that is changed may be either.
 *
 * @param rule the name of the rule
 * @param json the case in which the rule speaks, as its author wrote it
 * @param answers the answers of that case by contract path, in the form in which they are sent: texts, numbers, lists
 *     of words
 * @param beside what is known beside the case, by contract path ({@code followUp.use.percent}), in the form in which it is
 *     sent; empty where the rule takes part in the answer
 * @param given the recommendation that was given
 * @param changed the path of the one answer that is changed to silence the rule
 * @param to the new answer in the form in which it is sent; null if it is left out
 * @param speaks the case in which the rule speaks
 * @param silent the case in which the rule is silent
 * @param known what is known beside the case where the rule speaks
 * @param knownSilent what is known beside the case where the rule is silent
 * @param file the file of the entry, in the form of {@code Rule.file}
 * @param line the line of the entry, counted from 1
 * @param caseAt the place in the file of the case in which the rule speaks
 * @param silentWhenAt the place in the file of the answer that silences the rule
 */
public record RuleCase(
        String rule,
        String json,
        Map<String, Object> answers,
        Map<String, Object> beside,
        GivenAnswer given,
        String changed,
        @Nullable Object to,
        GapCase speaks,
        GapCase silent,
        KnownBeside known,
        KnownBeside knownSilent,
        String file,
        int line,
        Span caseAt,
        Span silentWhenAt) {

    public RuleCase {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    /** Returns the answers of the case in which the rule is silent. */
    public Map<String, Object> silentAnswers() {
        return answersChanged() ? SentAnswers.changed(answers, changed, to) : answers;
    }

    /** Says whether an answer of the case silences the rule, and not something that is known beside it. */
    public boolean answersChanged() {
        return CaseAnswers.find(changed).isPresent();
    }
}
