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
 * Holds one question as the page shows it.
 *
 * @param id the id that the interview gives it
 * @param several whether it is a list to be ticked
 * @param leads the verdict that an answer would lead to, by path and answer; only where somebody asked for it, because
 *     whoever wants a course would otherwise see what to answer
 */
record ShownQuestion(String id, List<Property> fields, boolean several, Map<String, VerdictValue> leads) {

    static ShownQuestion of(String id, List<Property> fields, InterviewState step, boolean withLeads) {
        Map<String, VerdictValue> leads = new TreeMap<>();
        if (!withLeads) {
            return new ShownQuestion(id, fields, fields.size() > 1, leads);
        }
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

    /** Returns the verdict that this answer would lead to, or null if that is hidden or was not tried. */
    public @Nullable VerdictValue leadsTo(String path, Object word) {
        return leads.get(path + "=" + word);
    }

    /** Returns the name of a field for what is told beside the answer about an obstacle. */
    public String told(Property obstacle, String member) {
        return ToldBeside.name(obstacle, member);
    }

    public Property field() {
        return fields.get(0);
    }

    /** Returns the current answer of the case, in the form in which it is sent. */
    public @Nullable Object now(Property property, Object gapCase) {
        return CaseAnswers.sent(property.read(gapCase));
    }
}
