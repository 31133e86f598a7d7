package io.gapwise.insight.ranking;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.PriorityEvaluation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ranks cases by what the rules conclude of each and by the cost that was stated, in the order of {@link Criterion}. No
 * points are given and nothing is added up, because nobody measured them. Many threads may use it at the same time.
 */
public final class PriorityRanker {

    private static final int WEEKS_OF_A_YEAR = 52;

    private final Advisor advisor;
    private final MoveSearch moves;

    public PriorityRanker(Advisor advisor) {
        this.advisor = advisor;
        this.moves = new MoveSearch(advisor);
    }

    /** Draws the conclusions of a case by which it is ranked, without the words for them. */
    public WeighedCase weigh(CaseToRank ranked) {
        GapCase gapCase = ranked.gapCase();
        PriorityEvaluation concluded =
                advisor.evaluator().priority(gapCase, Advisor.concluded(gapCase, ranked.answer()), ranked.standing());
        return new WeighedCase(
                ranked.id(),
                gapCase.title(),
                concluded.place(),
                concluded.weighed().need(),
                concluded.weighed().urgency(),
                concluded.weighed().effect(),
                concluded.weighed().readiness(),
                due(ranked),
                gapCase.goal().costPerYear(),
                gapCase.goal().currency());
    }

    /** A day that is years away tells nothing of what comes first now. */
    private static @Nullable LocalDate due(CaseToRank ranked) {
        Integer weeks = ranked.gapCase().goal().dueInWeeks();
        return weeks != null && weeks <= WEEKS_OF_A_YEAR ? ranked.due() : null;
    }

    /**
     * Ranks the cases.
     *
     * @param language the language of the reasons
     */
    public PriorityRanking rank(List<CaseToRank> cases, Locale language) {
        Map<WeighedCase, CaseToRank> ranked = new IdentityHashMap<>();
        List<WeighedCase> weighed = new ArrayList<>();
        for (CaseToRank each : cases) {
            WeighedCase now = weigh(each);
            weighed.add(now);
            ranked.put(now, each);
        }
        CaseOrder order = CaseOrder.of(weighed);
        return new PriorityRanking(
                order.parts().stream()
                        .map(part -> new PriorityRanking.Part(
                                part.part(),
                                part.placed().stream()
                                        .map(placed -> rank(placed, ranked.get(placed.weighed()), language))
                                        .toList()))
                        .toList(),
                order.currency());
    }

    /** Puts into words why a case comes where it was placed. */
    public Rank rank(RankedPart.Placed placed, CaseToRank ranked, Locale language) {
        return new Rank(
                placed.number(),
                ranked,
                advisor.priority(ranked.gapCase(), ranked.answer(), ranked.standing(), language),
                placed.beforeNext());
    }

    /**
     * Returns the single changes that would give a ranked case another place; there are none where no single change does.
     * They are looked for only when they are asked for, because many evaluations are made for each.
     */
    public List<Move> moves(Rank rank) {
        return moves.of(rank.ranked(), rank.priority().priority().place().value());
    }
}
