package io.gapwise.engine.why;

import java.util.List;

/**
 * Why something was not concluded.
 *
 * @param conclusion such as {@code method:COACHING}
 * @param holds whether it was concluded after all
 * @param asked whether its stage was asked: methods are looked for only where there is something to learn
 * @param silent the rules that could have said it and did not, with what their conditions came to
 * @param spoke the rules that did say it
 * @param against the rules that spoke against it, discounted or excluded it
 */
public record WhyNot(
        String conclusion,
        boolean holds,
        boolean asked,
        List<Silent> silent,
        List<Because> spoke,
        List<Because> against) {

    public WhyNot {
        silent = List.copyOf(silent);
        spoke = List.copyOf(spoke);
        against = List.copyOf(against);
    }

    /** A rule that kept silent, and its whole condition: what failed in it is what must be otherwise for it to speak. */
    public record Silent(RuleShown rule, Part condition) {}
}
