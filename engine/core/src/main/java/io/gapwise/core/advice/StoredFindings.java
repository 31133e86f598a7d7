package io.gapwise.core.advice;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Support;
import io.gapwise.core.findings.Causes;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.findings.Methods;
import io.gapwise.core.findings.Remedies;
import io.gapwise.core.findings.Triage;
import io.gapwise.core.findings.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads out of an answer that was given what its stages had concluded. The rules that gave it may be long gone, so nothing
 * is evaluated again.
 */
final class StoredFindings {

    private StoredFindings() {}

    static Findings of(GapCase gapCase, Advice advice) {
        return new Findings(
                triage(advice), causes(gapCase, advice), verdict(advice), remedies(advice), methods(advice));
    }

    /** An answer does not say that a gap is not worth pursuing, but it then advises to leave things as they are. */
    private static Triage triage(Advice advice) {
        boolean left = advice.remedies().stream().anyMatch(advised -> advised.remedy() == Remedy.LEAVE_AS_IS);
        return new Triage(advice.alignment().value(), left ? Answer.NO : Answer.YES);
    }

    private static Causes causes(GapCase gapCase, Advice advice) {
        GapCase judged = gapCase.judged();
        Map<Cause, @Nullable Support> found = new EnumMap<>(Cause.class);
        advice.causes().forEach(each -> found.put(each.cause(), each.support()));
        return Causes.of(
                found.keySet(),
                advice.discounted().stream().map(Advice.CauseDiscounted::cause).collect(Collectors.toSet()),
                cause -> Objects.requireNonNullElseGet(found.get(cause), () -> judged.support(cause)));
    }

    private static Verdict verdict(Advice advice) {
        return new Verdict(advice.verdict().value());
    }

    private static Remedies remedies(Advice advice) {
        return Remedies.of(
                advice.remedies().stream().map(Advice.RemedyAdvised::remedy).toList());
    }

    private static Methods methods(Advice advice) {
        List<Method> advised =
                advice.methods().stream().map(Advice.MethodAdvised::method).toList();
        boolean fits = !advised.isEmpty() && sum(advice.methods().get(0)) > 0;
        return new Methods(
                Set.copyOf(advised),
                advice.considered().stream().map(Advice.MethodAdvised::method).collect(Collectors.toSet()),
                advice.excluded().stream().map(Advice.MethodExcluded::method).collect(Collectors.toSet()),
                advised.isEmpty() ? null : advised.get(0),
                advice.verdict().formal() ? Answer.YES : Answer.NO,
                fits ? Answer.YES : Answer.NO);
    }

    /** Adds up the weights for and against a method; how its fit is shown was different in earlier versions. */
    private static int sum(Advice.MethodAdvised method) {
        return Stream.concat(method.reasonsFor().stream(), method.reasonsAgainst().stream())
                .mapToInt(reason -> Objects.requireNonNullElse(reason.weight(), 0))
                .sum();
    }
}
