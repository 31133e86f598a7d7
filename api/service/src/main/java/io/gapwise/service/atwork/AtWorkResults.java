package io.gapwise.service.atwork;

import io.gapwise.practice.outcomes.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What those said who answered one link, as far as it is shown.
 *
 * @param counts how many said what
 * @param stories what some of them wrote
 */
public record AtWorkResults(
        AtWorkInvitation invitation, Map<AtWorkAnswers.Counted, Integer> counts, List<String> stories) {

    public AtWorkResults {
        counts = Map.copyOf(counts);
        stories = List.copyOf(stories);
    }

    /** How many say that something helps, and how many that it is in the way. */
    public record OfCondition(Condition condition, int helps, int hinders) {}

    private int count(String question, String answer) {
        return counts.getOrDefault(new AtWorkAnswers.Counted(question, answer), 0);
    }

    /** Says whether there is anything to show. */
    public boolean isShown() {
        return invitation.shown() > 0;
    }

    public int often(HowOften often) {
        return count(AtWorkAnswers.OFTEN, often.name());
    }

    /** Returns of how many people something is known about use. */
    public int of() {
        return invitation.asked() == AskedGroup.MANAGERS
                ? count(AtWorkAnswers.PEOPLE, AtWorkAnswers.ALL)
                : Arrays.stream(HowOften.values()).mapToInt(this::often).sum();
    }

    /** Returns how many of them do it as a rule. */
    public int using() {
        return invitation.asked() == AskedGroup.MANAGERS
                ? count(AtWorkAnswers.PEOPLE, AtWorkAnswers.DOING)
                : Arrays.stream(HowOften.values())
                        .filter(HowOften::isUse)
                        .mapToInt(this::often)
                        .sum();
    }

    /** Returns how many do it only when they are reminded. */
    public int prompted() {
        return invitation.asked() == AskedGroup.MANAGERS
                ? count(AtWorkAnswers.PEOPLE, AtWorkAnswers.PROMPTED)
                : count(AtWorkAnswers.PROMPTED, AtWorkAnswers.YES);
    }

    /** Returns among how many that was asked. */
    public int promptedOf() {
        return invitation.asked() == AskedGroup.MANAGERS
                ? using()
                : prompted() + count(AtWorkAnswers.PROMPTED, AtWorkAnswers.NO);
    }

    /** Lists the conditions of which anybody said something. */
    public List<OfCondition> conditions() {
        return Arrays.stream(Condition.values())
                .map(each -> new OfCondition(
                        each,
                        count(AtWorkAnswers.CONDITION_YES, each.name()),
                        count(AtWorkAnswers.CONDITION_NO, each.name())))
                .filter(each -> each.helps() + each.hinders() > 0)
                .toList();
    }
}
