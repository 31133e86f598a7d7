package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what became of each candidate of two plans, with reasons.
 *
 * @param changes what was planned earlier, in the order of ids, then what is added
 */
public record PlanDifference(List<Change> changes) {

    private static final Change.Kinds<Boolean> IS_A_CHANGE =
            new Change.Kinds<>(added -> true, dropped -> true, gone -> true, moved -> true, kept -> false);

    public PlanDifference {
        changes = List.copyOf(changes);
    }

    /** Compares a plan with an earlier one: the reasons are those of the later one, which came of this request. */
    public static PlanDifference between(EarlierPlan earlier, Plan later, PlanRequest request) {
        BadRequest.refuse(request);
        return new Comparison(earlier, later, request).difference();
    }

    /** Returns how much differs. */
    public long size() {
        return changes.stream().filter(change -> change.match(IS_A_CHANGE)).count();
    }

    private static final class Comparison {

        private final EarlierPlan earlier;
        private final Map<String, Planned> planned = new HashMap<>();
        private final Map<String, WhyOut> out = new HashMap<>();
        private final Board board;
        private final Reasons reasons;

        Comparison(EarlierPlan earlier, Plan later, PlanRequest request) {
            this.earlier = earlier;
            later.planned().forEach(one -> planned.put(one.candidate(), one));
            later.leftOut().forEach(one -> out.put(one.candidate(), one.why()));
            this.board = new Board(request);
            int[] starts = new int[board.size()];
            for (int i = 0; i < starts.length; i++) {
                Planned one = planned.get(board.candidate(i).id());
                starts[i] = one == null ? Board.OUT : one.start();
            }
            this.reasons = new Reasons(board, starts);
        }

        PlanDifference difference() {
            List<Change> changes = new ArrayList<>();
            earlier.starts().forEach((id, start) -> changes.add(change(id, start)));
            for (int i = 0; i < board.size(); i++) {
                Planned one = planned.get(board.candidate(i).id());
                if (one != null && !earlier.starts().containsKey(one.candidate())) {
                    changes.add(new Change.Added(one.candidate(), one.start(), one.why()));
                }
            }
            return new PlanDifference(changes);
        }

        private Change change(String id, int start) {
            Planned one = planned.get(id);
            if (one != null) {
                return one.start() == start ? new Change.Kept(id, start) : moved(one, start);
            }
            return out.containsKey(id)
                    ? new Change.Dropped(id, start, earlier.begun(id), out.get(id))
                    : new Change.Gone(id, start);
        }

        private Change moved(Planned one, int from) {
            int i = board.position(one.candidate());
            return new Change.Moved(one.candidate(), from, one.start(), reasons.lacks(i, from), reasons.lost(i, from));
        }
    }
}
