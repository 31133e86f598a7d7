package io.gapwise.site.rulebook;

import io.gapwise.insight.difference.AnswerChange;
import io.gapwise.insight.difference.AspectDifference;
import io.gapwise.insight.difference.FoundCase;
import io.gapwise.insight.difference.Impact;
import io.gapwise.insight.difference.RulePair;
import io.gapwise.insight.difference.RuleSetDifference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what pasted rules would change, as the page shows it.
 *
 * @param outcome the end of the name of the message that says it in one sentence
 * @param counted how many of one's own cases differ, by the name of the most decisive aspect
 */
record ShownImpact(
        String outcome,
        List<ShownAspect> aspects,
        long cases,
        long there,
        long differing,
        Map<String, Long> counted,
        List<Impact.Example> examples) {

    /** Holds the kinds of change in one aspect. */
    record ShownAspect(
            String name,
            List<ShownChange> changes,
            boolean whole,
            @Nullable String others) {

        static ShownAspect of(AspectDifference difference) {
            return new ShownAspect(
                    difference.aspect().name(),
                    difference.changes().stream().map(ShownChange::of).toList(),
                    difference.whole(),
                    difference.others().orElse(null));
        }
    }

    /** Holds one kind of change, in the words of the rule language. */
    record ShownChange(
            String sentence,
            List<String> always,
            List<String> ways,
            @Nullable String lead,
            boolean whole,
            @Nullable String smallest,
            List<String> because) {

        static ShownChange of(AnswerChange change) {
            return new ShownChange(
                    change.kind().sentence(),
                    change.alwaysInWords(),
                    change.waysInWords(),
                    change.leadInWords().orElse(null),
                    change.where().whole() || change.margin().isPresent(),
                    change.smallest().map(FoundCase::inWords).orElse(null),
                    change.blame().rules().stream().map(RulePair::name).toList());
        }
    }

    static ShownImpact of(RuleSetDifference difference, Impact impact) {
        Map<String, Long> counted = new LinkedHashMap<>();
        impact.changed().forEach((aspect, count) -> counted.put(aspect.name(), count));
        return new ShownImpact(
                outcome(difference),
                difference.aspects().stream().map(ShownAspect::of).toList(),
                impact.cases(),
                impact.there(),
                impact.differing(),
                counted,
                impact.examples());
    }

    private static String outcome(RuleSetDifference difference) {
        if (!difference.disagreements().isEmpty()) {
            return "disagree";
        } else if (difference.provedTheSame()) {
            return "same";
        } else if (difference.aspects().isEmpty()) {
            return "undecided";
        }
        return difference.onlyWording() ? "wording" : "differs";
    }
}
