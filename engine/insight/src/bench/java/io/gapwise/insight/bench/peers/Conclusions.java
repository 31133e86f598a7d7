package io.gapwise.insight.bench.peers;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every peer must conclude of a case.
 *
 * @param spoke the names of the rules that spoke, in the order of the rule set; measures, cautions and questions follow
 *     from them. Empty of an answer that does not tell
 * @param remedies best first
 * @param methods best first
 */
public record Conclusions(
        List<String> spoke,
        AlignmentValue alignment,
        List<Cause> found,
        List<Cause> discounted,
        VerdictValue verdict,
        List<Remedy> remedies,
        List<Method> methods,
        List<Method> excluded) {

    public static Conclusions of(Evaluation evaluation) {
        return new Conclusions(
                evaluation.spoke().stream().map(rule -> rule.name()).toList(),
                evaluation.triage().alignment(),
                List.copyOf(evaluation.causes().found()),
                List.copyOf(evaluation.causes().discounted()),
                evaluation.verdict().value(),
                evaluation.remedies().bestFirst(),
                evaluation.methods().bestFirst(),
                List.copyOf(evaluation.methodsFound().excluded()));
    }

    static Conclusions of(Advice advice) {
        return new Conclusions(
                List.of(),
                advice.alignment().value(),
                advice.causes().stream().map(Advice.CauseFound::cause).toList(),
                advice.discounted().stream().map(Advice.CauseDiscounted::cause).toList(),
                advice.verdict().value(),
                advice.remedies().stream().map(Advice.RemedyAdvised::remedy).toList(),
                Stream.concat(advice.methods().stream(), advice.considered().stream())
                        .map(Advice.MethodAdvised::method)
                        .toList(),
                advice.excluded().stream().map(Advice.MethodExcluded::method).toList());
    }

    /** The same without the rules that spoke. */
    Conclusions shown() {
        return new Conclusions(List.of(), alignment, found, discounted, verdict, remedies, methods, excluded);
    }

    boolean agrees(Conclusions other) {
        return spoke.isEmpty() || other.spoke.isEmpty() ? shown().equals(other.shown()) : equals(other);
    }
}
