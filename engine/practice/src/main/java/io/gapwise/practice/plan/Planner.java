package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Works out the best plan for a request: the first goal as far as it can be reached, then the next, and so on. */
public final class Planner {

    private final Effort effort;
    private final Runnable before;

    private Planner(Effort effort, Runnable before) {
        this.effort = effort;
        this.before = before;
    }

    public static Planner usual() {
        return with(Effort.USUAL);
    }

    public static Planner with(Effort effort) {
        return new Planner(effort, () -> {});
    }

    /**
     * Returns a planner that does something before each question to the solver. What that throws ends the planning, for
     * whoever does not want the plan any more; it has no part in what the plan is.
     */
    public Planner asking(Runnable before) {
        return new Planner(effort, before);
    }

    /**
     * Returns the plan, or why there is none: something that has to be in cannot be.
     *
     * @throws BadRequest with everything that is wrong with the request
     */
    public PlanResult plan(PlanRequest request) {
        BadRequest.refuse(request);
        return new Run(request).result();
    }

    /** Holds what is known of one request. */
    private final class Run {

        private final Board board;
        private final Programme programme;
        private final MixedSolver solver;

        Run(PlanRequest request) {
            board = new Board(request);
            programme = Programme.of(board);
            solver = new MixedSolver(programme, effort.nodes(programme.choices()));
        }

        PlanResult result() {
            long musts = IntStream.range(0, board.size()).filter(board::must).count();
            int[] nothing = new int[board.size()];
            Arrays.fill(nothing, Board.OUT);
            MixedSolver.Found found = musts == 0
                    ? new MixedSolver.Found(nothing, 0, 0, true)
                    : most(Aims.musts(board), List.of(), nothing, false);
            return found.value() < musts ? none(found) : best(found.starts());
        }

        private Plan best(int[] begin) {
            int[] starts = begin;
            List<MixedSolver.Floor> floors = new ArrayList<>();
            List<Reached> reached = new ArrayList<>();
            for (Aim aim : Aims.of(board)) {
                MixedSolver.Found found = most(aim, floors, starts, true);
                starts = found.starts();
                floors.add(new MixedSolver.Floor(aim, found.value()));
                reached.add(new Reached(aim.goal(), aim.part(), found.value(), found.bound(), found.proved()));
            }
            Reasons reasons = new Reasons(board, starts);
            return new Plan(reasons.planned(), reasons.leftOut(), asReached(reached, starts), reasons.usage());
        }

        /** A later goal may have brought an earlier one further that was not proved. */
        private List<Reached> asReached(List<Reached> reached, int[] starts) {
            List<Aim> aims = Aims.of(board);
            return IntStream.range(0, aims.size())
                    .mapToObj(k -> {
                        Reached one = reached.get(k);
                        long value = aims.get(k).value(board, starts);
                        return new Reached(
                                one.goal(), one.part(), value, one.bound(), one.proved() || value == one.bound());
                    })
                    .toList();
        }

        private NoPlan none(MixedSolver.Found found) {
            Reasons reasons = new Reasons(board, found.starts());
            List<String> in = IntStream.range(0, board.size())
                    .filter(i -> board.must(i) && found.starts()[i] != Board.OUT)
                    .mapToObj(i -> board.candidate(i).id())
                    .toList();
            List<LeftOut> missing = IntStream.range(0, board.size())
                    .filter(i -> board.must(i) && found.starts()[i] == Board.OUT)
                    .mapToObj(reasons::leftOut)
                    .toList();
            return new NoPlan(in, missing, enough(missing), found.proved());
        }

        /** Tries each of the means that are short, as if there were no end of it. */
        private List<NoPlan.Short> enough(List<LeftOut> missing) {
            Set<NoPlan.Short> named = new LinkedHashSet<>();
            missing.forEach(one -> named.addAll(Shortages.of(one.why())));
            return named.stream().filter(this::wouldDo).toList();
        }

        private boolean wouldDo(NoPlan.Short shortage) {
            PlanRequest request = board.request();
            Means open = Shortages.without(request.means(), shortage);
            Run other = new Run(request.withMeans(open));
            long musts = IntStream.range(0, board.size()).filter(board::must).count();
            int[] nothing = new int[board.size()];
            Arrays.fill(nothing, Board.OUT);
            return other.most(Aims.musts(other.board), List.of(), nothing, false)
                            .value()
                    == musts;
        }

        private MixedSolver.Found most(Aim aim, List<MixedSolver.Floor> floors, int[] known, boolean exact) {
            before.run();
            return solver.most(aim, floors, known, exact);
        }
    }
}
