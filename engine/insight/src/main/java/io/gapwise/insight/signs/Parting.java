package io.gapwise.insight.signs;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.evaluation.Evaluator;
import java.util.List;

/**
 * Shows where the groups that spoke of a case part, and what joins them. It neither averages nor votes: it says what each
 * of them sees.
 *
 * @param rows one for each obstacle of which somebody spoke; those on which the groups part come first, the longest
 *     distance on top
 * @param views what the case would come to if each group alone had been asked
 * @param joins the obstacles of which at least two groups spoke, and all that spoke agree
 * @param mixedUp where two groups name two obstacles that are easily taken for each other
 */
public record Parting(List<PartingRow> rows, List<GroupView> views, List<Obstacle> joins, List<MixedUp> mixedUp) {

    public Parting {
        rows = List.copyOf(rows);
        views = List.copyOf(views);
        joins = List.copyOf(joins);
        mixedUp = List.copyOf(mixedUp);
    }

    /** Compares what the groups say in the statements of a case. */
    public static Parting of(Evaluator evaluator, SignBook book, GapCase gapCase) {
        return new Comparing(evaluator, book, gapCase).parting();
    }

    /** Says whether the groups part anywhere. */
    public boolean parts() {
        return rows.stream().anyMatch(PartingRow::parts);
    }
}
