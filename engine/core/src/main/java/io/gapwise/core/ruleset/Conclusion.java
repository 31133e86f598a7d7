package io.gapwise.core.ruleset;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;

/** What a rule says when it speaks: one call of a verb. Weights are positive whole numbers. */
public sealed interface Conclusion {

    record Align(AlignmentValue alignment, Template text) implements Conclusion {}

    /** A clause for the verdict's summary to begin with: what hurts, or what is to be gained. */
    record Lead(Template text) implements Conclusion {}

    record NotWorthPursuing(Template text) implements Conclusion {}

    record FindCause(Cause cause, Template text) implements Conclusion {}

    record DiscountCause(Cause cause, Template text) implements Conclusion {}

    /** {@code informal} is the summary where no formal programme is among the first three methods. */
    record GiveVerdict(VerdictValue value, Template formal, Template informal) implements Conclusion {}

    record AdviseRemedy(Remedy remedy, int weight, Template text) implements Conclusion {}

    record SpeakFor(Method method, int weight, Template text) implements Conclusion {}

    record SpeakAgainst(Method method, int weight, Template text) implements Conclusion {}

    record Exclude(Method method, Template text) implements Conclusion {}

    /** {@code level} is Kirkpatrick 1 to 4 or Phillips 5. */
    record TakeMeasure(int level, int afterWeeks, Template measure, Template because) implements Conclusion {}

    record Caution(Template text) implements Conclusion {}

    record Ask(Property field, Template question, Template because) implements Conclusion {}
}
