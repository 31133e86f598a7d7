package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.insight.interview.OpenQuestion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One question as the page shows it.
 *
 * @param id as the interview names it
 * @param several whether it is a list to be ticked
 * @param leads what an answer would lead to, by path and answer, where that is known
 */
record ShownQuestion(String id, List<Property> fields, boolean several, Map<String, VerdictValue> leads) {

    static ShownQuestion of(String id, List<Property> fields, InterviewState step) {
        Map<String, VerdictValue> leads = new TreeMap<>();
        step.questions().stream()
                .filter(open -> open.id().equals(id))
                .flatMap(open -> open.answers().stream())
                .filter(answer -> answer.verdict() != null)
                .forEach(answer -> leads.put(key(answer), Objects.requireNonNull(answer.verdict())));
        return new ShownQuestion(id, fields, fields.size() > 1, leads);
    }

    private static String key(OpenQuestion.PossibleAnswer answer) {
        Object sent = answer.answer() instanceof List<?> names && names.size() == 1 ? names.get(0) : answer.answer();
        return answer.field() + "=" + sent;
    }

    /** What this answer would lead to; null where that was not tried. */
    public @Nullable VerdictValue leadsTo(String path, Object word) {
        return leads.get(path + "=" + word);
    }

    public Property field() {
        return fields.get(0);
    }

    /** What the case says now, as it is sent. */
    public @Nullable Object now(Property property, Object gapCase) {
        return CaseAnswers.sent(property.read(gapCase));
    }
}
