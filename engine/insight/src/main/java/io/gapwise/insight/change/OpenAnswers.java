package io.gapwise.insight.change;

import io.gapwise.core.cases.CaseAnswers;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lists the answers that a search for changes may change. */
public final class OpenAnswers {

    private static final Set<String> TO_ACT =
            all(path -> path.startsWith("setting.") || path.startsWith("obstacles.") || path.equals("goal.dueInWeeks"));

    private OpenAnswers() {}

    /**
     * Returns the answers that an organisation can act on: the setting with its budget, the obstacles and the date of
     * the goal, but not who the people are.
     */
    public static Set<String> actionable() {
        return TO_ACT;
    }

    private static Set<String> all(Predicate<String> which) {
        return CaseAnswers.paths().stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }
}
