package io.gapwise.service.atwork;

import io.gapwise.practice.outcomes.Condition;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person answered; whatever was left out is null or empty.
 *
 * @param howOften how often a performer does it
 * @param prompted whether a performer does it only when somebody or something reminds him
 * @param people how many people a manager has whose work it is
 * @param doing how many of them do it
 * @param promptedPeople how many of those only when they are reminded
 * @param helps what makes it easier
 * @param hinders what is in the way
 * @param story an example of where it worked, in own words
 */
public record AtWorkAnswers(
        @Nullable HowOften howOften,
        @Nullable Boolean prompted,
        @Nullable Integer people,
        @Nullable Integer doing,
        @Nullable Integer promptedPeople,
        Set<Condition> helps,
        Set<Condition> hinders,
        @Nullable String story) {

    /** A manager who says more has more people than anybody leads. */
    public static final int MOST_PEOPLE = 5000;

    public static final int LONGEST_STORY = 1000;

    public AtWorkAnswers {
        helps = Set.copyOf(helps);
        hinders = Set.copyOf(hinders);
    }

    /** Says whether nothing was answered at all. */
    public boolean isEmpty() {
        return howOften == null
                && prompted == null
                && people == null
                && doing == null
                && promptedPeople == null
                && helps.isEmpty()
                && hinders.isEmpty()
                && story == null;
    }

    /** One of the counts to which the answers of a person are added. */
    public record Counted(String question, String answer) {}

    static final String OFTEN = "OFTEN";
    static final String PROMPTED = "PROMPTED";
    static final String PEOPLE = "PEOPLE";
    static final String CONDITION_YES = "HELPS";
    static final String CONDITION_NO = "HINDERS";
    static final String YES = "YES";
    static final String NO = "NO";
    static final String ALL = "ALL";
    static final String DOING = "DOING";

    /** Returns what is added to which count. What makes it easier and is in the way as well says neither. */
    Map<Counted, Integer> counts() {
        Map<Counted, Integer> counts = new LinkedHashMap<>();
        if (howOften != null) {
            counts.put(new Counted(OFTEN, howOften.name()), 1);
        }
        if (prompted != null) {
            counts.put(new Counted(PROMPTED, prompted ? YES : NO), 1);
        }
        if (people != null && doing != null) {
            counts.put(new Counted(PEOPLE, ALL), people);
            counts.put(new Counted(PEOPLE, DOING), doing);
            if (promptedPeople != null) {
                counts.put(new Counted(PEOPLE, PROMPTED), promptedPeople);
            }
        }
        Set<Condition> both = EnumSet.noneOf(Condition.class);
        both.addAll(helps);
        both.retainAll(hinders);
        add(counts, CONDITION_YES, helps, both);
        add(counts, CONDITION_NO, hinders, both);
        return counts;
    }

    private static void add(Map<Counted, Integer> counts, String question, Set<Condition> chosen, Set<Condition> both) {
        chosen.stream()
                .filter(each -> !both.contains(each))
                .forEach(each -> counts.put(new Counted(question, each.name()), 1));
    }
}
