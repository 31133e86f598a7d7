package io.gapwise.insight.proof;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.drawing.DrawnCases;
import io.gapwise.insight.drawing.Shrinking;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Holds what all proofs share: the rules, the engine that answers cases, and cases that were drawn and tried. */
final class ProofContext {

    private final RuleSet rules;
    /** Answers the very many cases that are tried. */
    private final Advisor advisor;
    /** Answers what is shown; it asks Drools as well about every case. */
    private final Evaluator confirming;

    private final Shrinking<TriedCase> shrinking;
    private final List<TriedCase> pool;
    private final DrawnCases draw;

    private ProofContext(RuleSet rules, Advisor advisor, List<TriedCase> pool, long seed) {
        this.rules = rules;
        this.advisor = advisor.inBulk();
        this.confirming = advisor.inBulk(1).evaluator();
        this.shrinking = new Shrinking<>(this::tried, TriedCase::answers);
        this.pool = pool;
        this.draw = new DrawnCases(rules, seed);
    }

    /**
     * Draws cases and tries them.
     *
     * @param drawn how many cases are drawn
     */
    static ProofContext of(RuleSet rules, int drawn, long seed) {
        ProofContext context = new ProofContext(rules, new Advisor(rules), new ArrayList<>(), seed);
        context.pool.add(context.tried(Map.of()));
        for (int i = 0; i < drawn; i++) {
            context.pool.add(context.tried(context.draw.next()));
        }
        return context;
    }

    /** Returns the same for another thread, which draws further cases by itself. */
    ProofContext forAnotherThread(long seed) {
        return new ProofContext(rules, advisor, pool, seed);
    }

    RuleSet rules() {
        return rules;
    }

    Advisor advisor() {
        return advisor;
    }

    Evaluator evaluator() {
        return advisor.evaluator();
    }

    DrawnCases draw() {
        return draw;
    }

    /** Lists the cases that were drawn, and what the engine makes of them. */
    List<TriedCase> pool() {
        return pool;
    }

    TriedCase tried(Map<String, Object> answers) {
        return TriedCase.of(answers, evaluator());
    }

    /** Returns the drawn case with the fewest answers that shows something. */
    Optional<TriedCase> drawn(Predicate<TriedCase> shows) {
        TriedCase least = null;
        for (TriedCase each : pool) {
            if ((least == null || each.size() < least.size()) && shows.test(each)) {
                least = each;
            }
        }
        return Optional.ofNullable(least);
    }

    /**
     * Looks for a case with ever fewer answers until it is proven that there is none, or the solver gives up.
     *
     * @param shown a case that shows it
     * @param shows says whether the engine's answer shows it
     * @param formula says the same for the solver
     * @return nothing where the solver finds a case that the engine says does not show it
     */
    Optional<ShownCase> fewest(TriedCase shown, Predicate<TriedCase> shows, RuleLogic logic, Formula formula) {
        TriedCase least = shrinking.smallest(shown, shows);
        while (least.size() > 0) {
            Search fewer = logic.search(formula, logic.answersAtMost(least.size() - 1));
            if (fewer.state() != Search.State.FOUND) {
                return Optional.of(confirmed(least, fewer.state() == Search.State.NONE));
            }
            TriedCase found = tried(fewer.answers());
            if (!shows.test(found)) {
                return Optional.empty();
            }
            TriedCase smaller = shrinking.smallest(found, shows);
            if (smaller.size() >= least.size()) {
                return Optional.of(confirmed(least, false));
            }
            least = smaller;
        }
        return Optional.of(confirmed(least, true));
    }

    /**
     * Returns a case of which no answer can be left out.
     *
     * @param read the paths of the answers that probably suffice, which are tried first
     */
    ShownCase smallest(TriedCase shown, Set<String> read, Predicate<TriedCase> shows) {
        Map<String, Object> onlyRead = new LinkedHashMap<>(shown.answers());
        onlyRead.keySet().retainAll(read);
        TriedCase tried = tried(onlyRead);
        return smallest(shows.test(tried) ? tried : shown, shows);
    }

    /** Returns a case of which no answer can be left out. */
    ShownCase smallest(TriedCase shown, Predicate<TriedCase> shows) {
        return confirmed(shrinking.smallest(shown, shows), false);
    }

    /** Has Drools answer a case that is to be shown as well. */
    private ShownCase confirmed(TriedCase tried, boolean fewest) {
        TriedCase.of(tried.answers(), confirming);
        return shown(tried, fewest);
    }

    static ShownCase shown(TriedCase tried, boolean fewest) {
        return new ShownCase(tried.answers(), Map.of(), fewest);
    }
}
