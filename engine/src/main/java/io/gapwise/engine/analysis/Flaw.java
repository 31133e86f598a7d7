package io.gapwise.engine.analysis;

import java.util.Locale;

/** What can be wrong with the meaning of rules. The codes are stable. */
public enum Flaw {
    /** No case makes the rule speak. */
    NEVER_SPEAKS(Severity.ERROR),
    /** Every case that comes to its stage makes the rule speak. */
    ALWAYS_SPEAKS(Severity.WARNING),
    /** An alternative, or a word of a list, that the rest of the rule or the earlier stages rule out. */
    PART_NEVER_HOLDS(Severity.WARNING),
    /** A test that follows from the rest of the rule or from the earlier stages. */
    PART_ALWAYS_HOLDS(Severity.WARNING),
    /** Two rules with equal conditions and equal conclusions. */
    SAME_RULE_TWICE(Severity.WARNING),
    /** Two rules with equal conditions, of which one undoes what the other says. */
    OPPOSITE_RULES(Severity.ERROR),
    /** Two rules with equal conditions, one for a method and one against it. */
    OPPOSITE_WEIGHTS(Severity.WARNING),
    /** Another rule says or undoes all that the rule says. */
    POINTLESS_RULE(Severity.WARNING),
    /** Another rule says or undoes one of the things that the rule says. */
    POINTLESS_CONCLUSION(Severity.WARNING),
    CAUSE_NEVER_FOUND(Severity.WARNING),
    REMEDY_NEVER_ADVISED(Severity.WARNING),
    METHOD_NEVER_ADVISED(Severity.WARNING),
    ALIGNMENT_NEVER_GIVEN(Severity.WARNING),
    VERDICT_NEVER_GIVEN(Severity.WARNING),
    /** Some case gets no alignment. */
    NO_ALIGNMENT(Severity.ERROR),
    /** Some case gets two alignments. */
    SEVERAL_ALIGNMENTS(Severity.ERROR),
    NO_VERDICT(Severity.ERROR),
    SEVERAL_VERDICTS(Severity.ERROR),
    /** Some case gets a verdict that needs a remedy, and no remedy. */
    NO_REMEDY(Severity.ERROR),
    /** Some case has something to learn and no way to learn it. */
    NO_METHOD(Severity.ERROR),
    /** Some case gets a verdict and no result (level 4) to measure. */
    NO_RESULT_MEASURE(Severity.ERROR),
    /** No case beside the rules makes the rule speak. */
    NO_CASE(Severity.WARNING);

    private final Severity severity;

    Flaw(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The code in reports, and in what silences a warning: {@code never-speaks}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
