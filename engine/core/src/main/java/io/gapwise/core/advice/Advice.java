package io.gapwise.core.advice;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.VerdictValue;
import java.util.List;

/**
 * All that a rule set has to say of a case: the same case under the same rule set version gives the same advice, in the
 * same order. Names and order of components are those of the contract.
 */
public record Advice(
        RuleSetUsed ruleset,
        Verdict verdict,
        Alignment alignment,
        List<CauseFound> causes,
        List<CauseDiscounted> discounted,
        List<RemedyAdvised> remedies,
        List<MethodAdvised> methods,
        List<MethodExcluded> excluded,
        List<MeasureAdvised> measures,
        List<Reason> cautions,
        List<Question> questions) {

    public Advice {
        causes = List.copyOf(causes);
        discounted = List.copyOf(discounted);
        remedies = List.copyOf(remedies);
        methods = List.copyOf(methods);
        excluded = List.copyOf(excluded);
        measures = List.copyOf(measures);
        cautions = List.copyOf(cautions);
        questions = List.copyOf(questions);
    }

    /** Which rules decided. */
    public record RuleSetUsed(String version) {}

    /** {@code formal}: whether a formal programme is among the first three methods. */
    public record Verdict(
            VerdictValue value, String summary, Confidence confidence, boolean formal, List<Reason> reasons) {

        public Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    /** What the case serves. */
    public record Alignment(AlignmentValue value, List<Reason> reasons) {

        public Alignment {
            reasons = List.copyOf(reasons);
        }
    }

    /** A cause that stands behind the gap. */
    public record CauseFound(Cause cause, Side side, boolean learning, List<Reason> reasons) {

        public CauseFound {
            reasons = List.copyOf(reasons);
        }
    }

    /** What looked like a cause and is not. */
    public record CauseDiscounted(Cause cause, List<Reason> reasons) {

        public CauseDiscounted {
            reasons = List.copyOf(reasons);
        }
    }

    /** What else must change. */
    public record RemedyAdvised(Remedy remedy, List<Reason> reasons) {

        public RemedyAdvised {
            reasons = List.copyOf(reasons);
        }
    }

    /** A way of learning; {@code fit} is 50 plus the sum of its reasons' weights, held within 0 and 100. */
    public record MethodAdvised(
            Method method, boolean formal, int fit, List<Reason> reasonsFor, List<Reason> reasonsAgainst) {

        public MethodAdvised {
            reasonsFor = List.copyOf(reasonsFor);
            reasonsAgainst = List.copyOf(reasonsAgainst);
        }
    }

    /** A way of learning ruled out. */
    public record MethodExcluded(Method method, List<Reason> reasons) {

        public MethodExcluded {
            reasons = List.copyOf(reasons);
        }
    }

    /** How success will be seen: Kirkpatrick level 1 to 4 or Phillips 5, so many weeks afterwards. */
    public record MeasureAdvised(int level, String measure, int afterWeeks, List<Reason> reasons) {

        public MeasureAdvised {
            reasons = List.copyOf(reasons);
        }
    }

    /** What to find out next; {@code field} is a contract path. */
    public record Question(String field, String question, String because) {}
}
