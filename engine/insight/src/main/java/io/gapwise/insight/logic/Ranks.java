package io.gapwise.insight.logic;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.insight.logic.MethodRankTerms.Weight;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says in which order a rule set puts what it advises, and how much speaks for it. */
public final class Ranks {

    private final Circuit circuit;
    private final StageTerms stages;
    private final Map<Remedy, BinaryNumber> remedies = new EnumMap<>(Remedy.class);

    private Ranks(RuleLogic logic) {
        circuit = logic.circuit();
        stages = logic.stages();
        for (Remedy remedy : Remedy.values()) {
            remedies.put(
                    remedy,
                    stages.sum(stages.weights(
                            Conclusion.AdviseRemedy.class,
                            c -> c.remedy() == remedy,
                            Conclusion.AdviseRemedy::weight)));
        }
    }

    public static Ranks of(RuleLogic logic) {
        return new Ranks(logic);
    }

    /** Returns the formula that both remedies are advised and the first comes before the other. */
    public Formula isBefore(Remedy one, Remedy other) {
        int heavier = one.compareTo(other) < 0
                ? remedies.get(one).atLeast(remedies.get(other))
                : -remedies.get(other).atLeast(remedies.get(one));
        return new Formula(circuit.and(stages.advised(one), stages.advised(other), heavier));
    }

    /** Returns the formula that both methods are ranked, be it advised or considered, and the first comes before the other. */
    public Formula isBefore(Method one, Method other) {
        return new Formula(stages.isBefore(one, other));
    }

    /** Returns the formula that another rule set gives this remedy another sum of weights. */
    public Formula weighsOtherwise(Remedy remedy, Ranks other) {
        return new Formula(-remedies.get(remedy).same(other.remedies.get(remedy)));
    }

    /** Returns the formula that another rule set gives this method another sum of weights. */
    public Formula weighsOtherwise(Method method, Ranks other) {
        // What speaks against it is added on the other side, so that no number is negative.
        BinaryNumber here = sumFor(method).plus(other.sumAgainst(method));
        BinaryNumber there = other.sumFor(method).plus(sumAgainst(method));
        return new Formula(-here.same(there));
    }

    private BinaryNumber sumFor(Method method) {
        return stages.sum(
                stages.weights(Conclusion.SpeakFor.class, c -> c.method() == method, Conclusion.SpeakFor::weight));
    }

    private BinaryNumber sumAgainst(Method method) {
        List<Weight> against = stages.weights(
                Conclusion.SpeakAgainst.class, c -> c.method() == method, Conclusion.SpeakAgainst::weight);
        return stages.sum(against);
    }
}
