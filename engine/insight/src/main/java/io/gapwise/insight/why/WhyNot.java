package io.gapwise.insight.why;

import java.util.List;

/**
 * Explains why something was not concluded.
 *
 * @param conclusion the conclusion, such as {@code method:COACHING}
 * @param holds whether it was concluded after all
 * @param asked whether its stage was evaluated; methods are looked for only if there is something to learn
 * @param silent the rules that could have concluded it and did not, with the results of their conditions
 * @param spoke the rules that did conclude it
 * @param against the rules that spoke against it: they discounted or excluded it, or gave another verdict or alignment
 *     instead
 * @param ranked for a method, all methods that were advised, best first, because a method can be advised without being
 *     the first
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

    /** A method that was advised or considered, with the plain sum of its rules' weights and the fit that is shown for that sum. */
    public record Ranked(String method, int weight, int fit) {}

    /**
     * A rule that was silent, with its whole condition. The parts that failed are those that must change for it to
     * speak.
     */
    public record Silent(RuleReference rule, ConditionPart condition) {}
}
