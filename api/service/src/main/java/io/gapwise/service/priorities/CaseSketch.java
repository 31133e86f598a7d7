package io.gapwise.service.priorities;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.service.recommendations.AnsweredCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is remembered of a ranked case: so little that thousands of them can be. The rest is read again where somebody
 * looks at it.
 *
 * @param answer the id of the answer
 * @param answeredOn the day of the answer
 * @param neverLearned of how many of the people it is stated that they never learned it
 * @param dueOn the day by which it has to be reached: so many weeks after the answer as the case says
 */
public record CaseSketch(
        String answer,
        String caseId,
        int version,
        String title,
        LocalDate answeredOn,
        VerdictValue verdict,
        List<Cause> causes,
        List<Remedy> remedies,
        List<Method> methods,
        Share neverLearned,
        @Nullable String objective,
        @Nullable String capability,
        @Nullable String role,
        @Nullable Integer headcount,
        @Nullable BigDecimal costPerYear,
        @Nullable String currency,
        @Nullable LocalDate dueOn) {

    public CaseSketch {
        causes = List.copyOf(causes);
        remedies = List.copyOf(remedies);
        methods = List.copyOf(methods);
    }

    static CaseSketch of(String caseId, int version, AnsweredCase answered) {
        GapCase gapCase = answered.gapCase();
        Advice advice = answered.advice();
        LocalDate answeredOn =
                answered.evaluatedAt().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        Integer weeks = gapCase.goal().dueInWeeks();
        return new CaseSketch(
                answered.id(),
                caseId,
                version,
                gapCase.title(),
                answeredOn,
                advice.verdict().value(),
                advice.causes().stream().map(Advice.CauseFound::cause).toList(),
                advice.remedies().stream().map(Advice.RemedyAdvised::remedy).toList(),
                advice.methods().stream().map(Advice.MethodAdvised::method).toList(),
                gapCase.share().neverLearned(),
                stated(gapCase.goal().objective()),
                stated(gapCase.gap().capability()),
                stated(gapCase.audience().role()),
                gapCase.audience().headcount(),
                gapCase.goal().costPerYear(),
                gapCase.goal().currency(),
                weeks == null ? null : answeredOn.plusWeeks(weeks));
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
