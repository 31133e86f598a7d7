package io.gapwise.site.answer;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.Pivot;
import io.gapwise.insight.change.WayChoice;
import io.gapwise.insight.evidence.Doubt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says by the verdict that would follow which single other answers would turn the present one; obstacles that would do
 * the same are told together.
 *
 * @param first the first few: for each verdict one, and before all others those that are not firm
 * @param others the rest
 */
record Turning(Map<VerdictValue, List<WayChoice>> first, Map<VerdictValue, List<WayChoice>> others) {

    private static final int FIRST = 3;

    private static final String OBSTACLES = "obstacles.";

    /** Leaves out that something were not known, which nobody can bring about. */
    static Turning of(GapCase gapCase, List<Pivot> pivots) {
        List<Pivot> inOrder = pivots.stream()
                .filter(pivot -> pivot.change().to() != null)
                .sorted(Comparator.comparing(pivot -> isFirm(gapCase, pivot.change())))
                .toList();
        List<WayChoice> all = inOrder.stream()
                .collect(Collectors.groupingBy(Turning::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Turning::together)
                .toList();
        Set<VerdictValue> seen = EnumSet.noneOf(VerdictValue.class);
        Map<Boolean, List<WayChoice>> newVerdict =
                all.stream().collect(Collectors.partitioningBy(way -> seen.add(way.verdict())));
        List<WayChoice> sorted = new ArrayList<>(newVerdict.get(true));
        sorted.addAll(newVerdict.get(false));
        int cut = Math.min(FIRST, sorted.size());
        return new Turning(byVerdict(sorted.subList(0, cut)), byVerdict(sorted.subList(cut, sorted.size())));
    }

    private static Map<VerdictValue, List<WayChoice>> byVerdict(List<WayChoice> ways) {
        return ways.stream()
                .collect(Collectors.groupingBy(WayChoice::verdict, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns how many ways are not among the first. */
    public int othersCount() {
        return others.values().stream().mapToInt(List::size).sum();
    }

    private static boolean isFirm(GapCase gapCase, AnswerChange change) {
        return Doubt.of(gapCase, CaseAnswers.find(change.path()).orElseThrow()).isEmpty();
    }

    private static List<Object> kind(Pivot pivot) {
        AnswerChange change = pivot.change();
        return change.path().startsWith(OBSTACLES)
                ? List.of(pivot.verdict(), OBSTACLES, String.valueOf(change.to()))
                : List.of(pivot.verdict(), change.path());
    }

    private static WayChoice together(List<Pivot> pivots) {
        return new WayChoice(
                List.of(pivots.stream().map(Pivot::change).toList()),
                pivots.get(0).verdict());
    }
}
