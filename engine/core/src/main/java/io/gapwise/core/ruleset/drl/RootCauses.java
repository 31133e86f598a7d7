package io.gapwise.core.ruleset.drl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the problems that follow from another one under it, and the root causes first. */
public final class RootCauses {

    private static final Comparator<RuleProblem> BY_PLACE = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column);

    /** Whatever others follow from is mended first, then every other error; warnings come last. */
    private static final Comparator<RuleProblem> BY_ROOT = Comparator.comparingInt(RootCauses::rank)
            .thenComparing(BY_PLACE);

    private final List<RuleProblem> problems;
    private final Map<RuleProblem, RuleProblem> causes = new IdentityHashMap<>();

    /** @param problems the problems, of which each may be blamed on another one */
    public RootCauses(List<RuleProblem> problems) {
        this.problems = problems.stream().sorted(BY_PLACE).toList();
    }

    /** Returns the problems about the same thing under the first of them, and puts root causes first. */
    public static List<RuleProblem> first(List<RuleProblem> problems) {
        RootCauses roots = new RootCauses(problems);
        roots.blameAlike();
        return roots.folded();
    }

    /** Records that problems about the same thing follow from the first of them, unless something else is blamed. */
    public void blameAlike() {
        Map<String, RuleProblem> firstAbout = new LinkedHashMap<>();
        for (RuleProblem problem : problems) {
            if (problem.about() != null) {
                RuleProblem first = firstAbout.putIfAbsent(problem.about(), problem);
                if (first != null) {
                    blame(problem, first);
                }
            }
        }
    }

    /** Records that a problem is gone once another one is mended. Whoever blames in a circle is not believed. */
    public void blame(RuleProblem problem, RuleProblem cause) {
        if (!causes.containsKey(problem) && root(cause) != problem) {
            causes.put(problem, cause);
        }
    }

    /** Returns the root causes, each with everything that follows from it. */
    public List<RuleProblem> folded() {
        Map<RuleProblem, List<RuleProblem>> following = new IdentityHashMap<>();
        for (RuleProblem problem : problems) {
            RuleProblem root = root(problem);
            if (root != problem) {
                following.computeIfAbsent(root, cause -> new ArrayList<>()).add(problem);
            }
        }
        return problems.stream()
                .filter(problem -> root(problem) == problem)
                .map(problem -> following.containsKey(problem) ? problem.causing(following.get(problem)) : problem)
                .sorted(BY_ROOT)
                .toList();
    }

    private RuleProblem root(RuleProblem problem) {
        RuleProblem root = problem;
        while (causes.containsKey(root)) {
            root = causes.get(root);
        }
        return root;
    }

    private static int rank(RuleProblem problem) {
        if (problem.severity() == Severity.WARNING) {
            return 2;
        }
        return problem.consequences().isEmpty() ? 1 : 0;
    }
}
