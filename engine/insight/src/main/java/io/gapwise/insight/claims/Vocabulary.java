package io.gapwise.insight.claims;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Words;
import java.util.List;

/** Lists the words of each kind of conclusion. */
final class Vocabulary {

    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5");

    private static final List<String> NOT_WORTH_PURSUING = List.of("NOT_WORTH_PURSUING");

    private Vocabulary() {}

    static List<String> of(Claim.Kind kind) {
        return switch (kind) {
            case ALIGNMENT -> Words.names(AlignmentValue.class);
            case PURSUIT -> NOT_WORTH_PURSUING;
            case CAUSE, DISCOUNTED -> Words.names(Cause.class);
            case VERDICT -> Words.names(VerdictValue.class);
            case REMEDY -> Words.names(Remedy.class);
            case METHOD, EXCLUSION -> Words.names(Method.class);
            case MEASURE -> LEVELS;
        };
    }
}
