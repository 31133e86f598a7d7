package io.gapwise.rules;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.core.testing.RandomFacts;
import io.gapwise.insight.ranking.CaseToRank;
import io.gapwise.insight.ranking.PriorityRanker;
import io.gapwise.insight.ranking.PriorityRanking;
import io.gapwise.insight.ranking.Rank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to rank many cases, and to find what would move one. Run on demand:
 * {@code mvn -pl rules -am test -Dtest=RankingMeasured -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class RankingMeasured {

    private static final int MOVES = 200;

    @Test
    void howLongARankingTakes() {
        PriorityRanker ranker = new PriorityRanker(RulesOfModule.ADVISOR);
        RandomAnswers answers = new RandomAnswers(8);
        RandomFacts standings = new RandomFacts(Subject.STANDING, 8);
        List<CaseToRank> cases = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            GapCase gapCase = CaseBuilder.aGapCase(answers.answers(0.5)).build();
            Standing standing = RandomFacts.record(Standing.class, standings.known(0.5));
            cases.add(new CaseToRank("case-" + i, gapCase, RulesOfModule.ADVISOR.advise(gapCase), standing));
        }
        System.out.println("| cases | to rank them, ms | what would move one, ms |");
        System.out.println("|--:|--:|--:|");
        for (int many : List.of(500, 500, 5_000)) {
            long began = System.nanoTime();
            PriorityRanking ranking = ranker.rank(cases.subList(0, many), Locale.ENGLISH);
            long ranked = System.nanoTime();
            List<Rank> ranks = ranking.ranks().limit(MOVES).toList();
            ranks.forEach(ranker::moves);
            double move = millis(System.nanoTime() - ranked) / ranks.size();
            System.out.printf(Locale.ROOT, "| %,d | %.0f | %.2f |%n", many, millis(ranked - began), move);
        }
    }

    private static double millis(long nanos) {
        return nanos / (double) Duration.ofMillis(1).toNanos();
    }
}
