package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Standing;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says what may be shown of a group: no number of fewer people than are shown together, and none from which such a number
 * could be worked out.
 *
 * @param people how many the group has, which is shown
 * @param counts how many stand how, as far as that is shown; what is neither here nor hidden is nobody
 * @param hidden how some people stand of whom no number is shown
 */
public record ShownStandings(int people, Map<Standing, Integer> counts, Set<Standing> hidden) {

    private static final int HUNDRED = 100;
    private static final int ALL_FROM = 90;
    private static final int MOST_ABOVE = 50;
    private static final int SOME_FROM = 20;

    public ShownStandings {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        hidden =
                Collections.unmodifiableSet(hidden.isEmpty() ? EnumSet.noneOf(Standing.class) : EnumSet.copyOf(hidden));
    }

    static ShownStandings of(AppraisedGroup group) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        Map<Standing, Integer> hidden = new EnumMap<>(Standing.class);
        group.standings()
                .forEach((standing, people) ->
                        (people < AppraisedGroup.TOGETHER ? hidden : counts).put(standing, people));
        while (!hidden.isEmpty() && !counts.isEmpty() && follows(hidden)) {
            Standing smallest = counts.entrySet().stream()
                    .min(Map.Entry.<Standing, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                    .orElseThrow()
                    .getKey();
            hidden.put(smallest, counts.remove(smallest));
        }
        return new ShownStandings(group.people(), counts, hidden.keySet());
    }

    /**
     * Says whether a small number follows from what is shown. The sum of all is shown, and with it that of those that are
     * hidden, and each of them is at least one: none of them may be known to be small from that.
     */
    private static boolean follows(Map<Standing, Integer> hidden) {
        int sum = hidden.values().stream().mapToInt(people -> people).sum();
        int most = sum - (hidden.size() - 1);
        return hidden.size() == 1 || most < AppraisedGroup.TOGETHER;
    }

    /** Returns how many stand so; empty where that is not shown. */
    public Optional<Integer> count(Standing standing) {
        return hidden.contains(standing) ? Optional.empty() : Optional.of(counts.getOrDefault(standing, 0));
    }

    public boolean isHidden(Standing standing) {
        return hidden.contains(standing);
    }

    /**
     * Returns of how many of those who were assessed it is true that they stand below; UNKNOWN where no number says it.
     * The bounds are those by which the answers of people about themselves are counted.
     */
    Share below() {
        Optional<Integer> below = count(Standing.BELOW);
        Optional<Integer> unknown = count(Standing.UNKNOWN);
        if (below.isEmpty() || unknown.isEmpty()) {
            return Share.UNKNOWN;
        }
        int percent = HUNDRED * below.get();
        int assessed = people - unknown.get();
        if (percent >= ALL_FROM * assessed) {
            return Share.ALL;
        } else if (percent > MOST_ABOVE * assessed) {
            return Share.MOST;
        }
        return percent >= SOME_FROM * assessed ? Share.SOME : Share.FEW;
    }

    /** Returns how most of those who were assessed stand; UNKNOWN where no number says it of more than half. */
    Standing most() {
        int assessed = people - counts.getOrDefault(Standing.UNKNOWN, 0);
        return counts.entrySet().stream()
                .filter(each -> each.getKey() != Standing.UNKNOWN && 2 * each.getValue() > assessed)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Standing.UNKNOWN);
    }
}
