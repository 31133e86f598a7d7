package io.gapwise.site.answer;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.insight.brief.FirstStepText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes what to do first: a change at work, the way to learn, or a question to find out.
 *
 * @param place the id of the element of the page that says more about it
 * @param word what is done; null where something is found out
 * @param begin the reason that says where to begin; null where something is found out
 * @param question what is found out; null where something is done
 */
record FirstStep(
        String place, @Nullable Word word, @Nullable Reason begin, Advice.@Nullable Question question) {

    /** More than these nobody takes in at a glance. */
    private static final int MOST = 3;

    /**
     * Lists the first steps of an answer. Where training is the answer, learning comes first, else what else has to change.
     * What is left of the room is for what to find out.
     */
    static List<FirstStep> of(Advice advice) {
        List<FirstStep> learning =
                advice.methods().stream().limit(1).map(FirstStep::of).toList();
        List<FirstStep> changes = advice.remedies().stream()
                .limit(MOST - learning.size())
                .map(FirstStep::of)
                .toList();
        boolean learningFirst = advice.verdict().value() == VerdictValue.TRAINING;
        List<FirstStep> steps = new ArrayList<>(learningFirst ? learning : changes);
        steps.addAll(learningFirst ? changes : learning);
        return Stream.concat(
                        steps.stream(),
                        // A question that doubts an answer stands with what it doubts.
                        advice.questions().stream()
                                .filter(question -> !question.doubts())
                                .map(question -> new FirstStep("unknown", null, null, question)))
                .limit(MOST)
                .toList();
    }

    /** Returns where to begin; the heading says already that these are first steps. */
    public String said() {
        return begin == null ? "" : FirstStepText.bare(begin.text());
    }

    private static FirstStep of(Advice.MethodAdvised method) {
        return new FirstStep(
                "method-" + method.method(),
                method.method(),
                method.reasonsFor().isEmpty() ? null : method.reasonsFor().get(0),
                null);
    }

    /** The last of the reasons for a remedy says where to begin. */
    private static FirstStep of(Advice.RemedyAdvised remedy) {
        List<Reason> reasons = remedy.reasons();
        return new FirstStep(
                "remedy-" + remedy.remedy(),
                remedy.remedy(),
                reasons.isEmpty() ? null : reasons.get(reasons.size() - 1),
                null);
    }
}
