package io.gapwise.insight.why;

import java.util.List;

/**
 * Why something was not concluded.
 *
 * @param conclusion such as {@code method:COACHING}
 * @param holds whether it was concluded after all
 * @param asked whether its stage was asked: methods are looked for only where there is something to learn
 * @param silent the rules that could have said it and did not, with what their conditions came to
 * @param spoke the rules that did say it
 * @param against the rules that spoke against it, discounted or excluded it, or gave another verdict or alignment in its
 *     place
 * @param ranked of a method: the methods that were advised, best first, for one may be advised and yet not the first
 */
public record WhyNot(
        String conclusion,
        boolean holds,
        boolean asked,
        List<Silent> silent,
        List<SpeakingRule> spoke,
        List<SpeakingRule> against,
        List<Ranked> ranked) {

    public WhyNot {
        silent = List.copyOf(silent);
        spoke = List.copyOf(spoke);
        against = List.copyOf(against);
        ranked = List.copyOf(ranked);
    }

    /** A method advised, and where it stands: the plain sum of its rules' weights, and how that is shown. */
    public record Ranked(String method, int weight, int fit) {}

    /** A rule that kept silent, and its whole condition: what failed in it is what must be otherwise for it to speak. */
    public record Silent(RuleReference rule, ConditionPart condition) {}
}
