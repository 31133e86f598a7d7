package io.gapwise.core.advice;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that a rule set concludes about a case. The same case under the same version of the rule set gives
 * the same advice in the same order. The components have the names and the order that the contract gives them.
 */
public record Advice(
        RuleSetUsed ruleset,
        Verdict verdict,
        Alignment alignment,
        List<CauseFound> causes,
        List<CauseDiscounted> discounted,
        List<RemedyAdvised> remedies,
        List<MethodAdvised> methods,
        List<MethodAdvised> considered,
        List<MethodExcluded> excluded,
        List<MeasureAdvised> measures,
        List<Reason> cautions,
        List<Question> questions) {

    public Advice {
        causes = List.copyOf(causes);
        discounted = List.copyOf(discounted);
        remedies = List.copyOf(remedies);
        methods = List.copyOf(methods);
        considered = List.copyOf(considered);
        excluded = List.copyOf(excluded);
        measures = List.copyOf(measures);
        cautions = List.copyOf(cautions);
        questions = List.copyOf(questions);
    }

    /** Returns every reason that is given for a conclusion. */
    public Stream<Reason> reasons() {
        return Stream.of(
                        Stream.of(verdict.reasons(), alignment.reasons()),
                        causes.stream().map(CauseFound::reasons),
                        discounted.stream().map(CauseDiscounted::reasons),
                        remedies.stream().map(RemedyAdvised::reasons),
                        Stream.concat(methods.stream(), considered.stream())
                                .flatMap(method -> Stream.of(method.reasonsFor(), method.reasonsAgainst())),
                        excluded.stream().map(MethodExcluded::reasons),
                        measures.stream().map(MeasureAdvised::reasons),
                        Stream.of(cautions))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    /** Says which version of the rule set decided. */
    public record RuleSetUsed(String version) {}

    /**
     * Says whether training is the answer.
     *
     * @param formal whether a formal programme is among the first three methods
     * @param conditional whether it follows only if it is so, because all that it rests on is merely claimed
     */
    public record Verdict(
            VerdictValue value,
            String summary,
            Confidence confidence,
            boolean formal,
            List<Reason> reasons,
            boolean conditional) {

        public Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    /** Says what the case serves. */
    public record Alignment(AlignmentValue value, List<Reason> reasons) {

        public Alignment {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Names a cause of the gap.
     *
     * @param support how well it is shown; null in an answer of a version that did not say
     */
    public record CauseFound(
            Cause cause,
            Side side,
            boolean learning,
            List<Reason> reasons,
            @Nullable Support support) {

        public CauseFound {
            reasons = List.copyOf(reasons);
        }
    }

    /** Names something that looked like a cause and is none. */
    public record CauseDiscounted(Cause cause, List<Reason> reasons) {

        public CauseDiscounted {
            reasons = List.copyOf(reasons);
        }
    }

    /** Names something other than learning that must change. */
    public record RemedyAdvised(Remedy remedy, List<Reason> reasons) {

        public RemedyAdvised {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Names a way of learning.
     *
     * @param fit shows the sum s of the weights of its reasons as 50 + 50 s / (|s| + 50), rounded half up
     */
    public record MethodAdvised(
            Method method, boolean formal, int fit, List<Reason> reasonsFor, List<Reason> reasonsAgainst) {

        public MethodAdvised {
            reasonsFor = List.copyOf(reasonsFor);
            reasonsAgainst = List.copyOf(reasonsAgainst);
        }
    }

    /** Names a way of learning that is ruled out. */
    public record MethodExcluded(Method method, List<Reason> reasons) {

        public MethodExcluded {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Says how success will be measured: on one of Kirkpatrick's levels 1 to 4 or on Phillips' level 5, and how many
     * weeks afterwards.
     */
    public record MeasureAdvised(int level, String measure, int afterWeeks, List<Reason> reasons) {

        public MeasureAdvised {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Says what to find out next.
     *
     * @param field a path of the contract
     * @param doubts whether the field is answered and the question doubts the answer
     */
    public record Question(String field, String question, String because, boolean doubts) {}
}
