package io.gapwise.insight.difference;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds in which cases two rule sets answer differently.
 *
 * @param rules the two rule sets, rule by rule
 * @param aspects in what answers differ, what decides first
 * @param following in what answers differ only in cases of the aspects before
 * @param same in what it is proven that no answer differs
 * @param undecided of what the solver gave up to prove it in time
 * @param notes what the proof does not speak of, in sentences
 */
public record RuleSetDifference(
        RulesCompared rules,
        List<AspectDifference> aspects,
        Set<Aspect> following,
        Set<Aspect> same,
        Set<Aspect> undecided,
        List<String> notes) {

    public RuleSetDifference {
        aspects = List.copyOf(aspects);
        following = Set.copyOf(following);
        same = Set.copyOf(same);
        undecided = Set.copyOf(undecided);
        notes = List.copyOf(notes);
    }

    /** Says whether it is proven that every case gets the same answer. */
    public boolean provedTheSame() {
        return aspects.isEmpty() && following.isEmpty() && undecided.isEmpty();
    }

    /** Says whether answers differ in nothing but how they say it. */
    public boolean onlyWording() {
        return !aspects.isEmpty()
                && undecided.isEmpty()
                && aspects.stream().allMatch(each -> each.aspect().onlyWording());
    }

    public Stream<AnswerChange> changes() {
        return aspects.stream().flatMap(aspect -> aspect.changes().stream());
    }

    /** Lists the changes of which the real engine says something else than the proof: a fault of this program. */
    public List<AnswerChange> disagreements() {
        return changes()
                .filter(change -> change.smallest().isPresent() && !change.confirmed())
                .toList();
    }
}
