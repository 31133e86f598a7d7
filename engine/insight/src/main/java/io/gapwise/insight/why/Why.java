package io.gapwise.insight.why;

import java.util.List;

/**
 * Explains why something was concluded, through rules and earlier conclusions down to the answers of the case.
 *
 * @param conclusion the conclusion, such as {@code method:COACHING}
 * @param holds whether it was concluded; if not, there are no reasons, and {@link WhyNot} says more
 * @param because the rules that concluded it, in the order of the rule set; empty if they were already listed further
 *     up
 */
public record Why(String conclusion, boolean holds, List<SpeakingRule> because) {

    public Why {
        because = List.copyOf(because);
    }
}
