package io.gapwise.insight.proof;

import java.util.Locale;

/**
 * Names what a rule set promises. The first say what no case may get, the last what some case has to get. Codes stay: a
 * report of a year ago can be compared with one of today.
 */
public enum Promise {
    ONE_ALIGNMENT(Kind.NEVER),
    ONE_VERDICT(Kind.NEVER),
    ALIGNMENT_FOLLOWS(Kind.NEVER),
    VERDICT_FOLLOWS(Kind.NEVER),
    REMEDY_WHERE_DUE(Kind.NEVER),
    METHOD_WHERE_DUE(Kind.NEVER),
    RESULT_WHERE_DUE(Kind.NEVER),
    NOTHING_BOTH_WAYS(Kind.NEVER),
    LEFT_ALONE_FIRST(Kind.NEVER),
    EVIDENCE_GATHERED(Kind.NEVER),
    ACCUSATIONS_SHOWN(Kind.NEVER),
    INVARIANT_HOLDS(Kind.NEVER),
    RULE_CAN_SPEAK(Kind.SOME),
    RULE_HAS_EFFECT(Kind.SOME),
    REMEDY_CAN_BE_FIRST(Kind.SOME),
    METHOD_CAN_BE_FIRST(Kind.SOME),
    QUESTION_COUNTS(Kind.SOME);

    /** Says how a promise is proved: no case breaks it, or some case shows it. */
    public enum Kind {
        NEVER,
        SOME
    }

    private final Kind kind;

    Promise(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the code as reports write it: {@code one-verdict}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
