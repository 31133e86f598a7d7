package io.gapwise.insight.why;

import java.util.List;

/**
 * Why something was concluded: down through rules and earlier conclusions to the answers of the case.
 *
 * @param conclusion such as {@code method:COACHING}
 * @param holds whether it was concluded at all; if not, there are no reasons, and {@link WhyNot} says more
 * @param because the rules that said so, in the order of the rule set; empty where they are told further up
 */
public record Why(String conclusion, boolean holds, List<SpeakingRule> because) {

    public Why {
        because = List.copyOf(because);
    }
}
