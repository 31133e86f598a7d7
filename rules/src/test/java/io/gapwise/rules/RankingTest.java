package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomFacts;
import io.gapwise.insight.ranking.BeforeNext;
import io.gapwise.insight.ranking.CaseToRank;
import io.gapwise.insight.ranking.Criterion;
import io.gapwise.insight.ranking.Move;
import io.gapwise.insight.ranking.PriorityRanker;
import io.gapwise.insight.ranking.PriorityRanking;
import io.gapwise.insight.ranking.Rank;
import io.gapwise.insight.ranking.RankingPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many cases become one list: by stated words and costs, each rank with what decides it and what would move it. */
class RankingTest {

    private static final PriorityRanker RANKER = new PriorityRanker(RulesOfModule.ADVISOR);

    /** Somebody watched them, and nobody ever taught them: training is the answer. */
    private static final Map<String, Object> TAUGHT = Map.of(
            "obstacles.neverLearned", "PRESENT",
            "evidence.sources", List.of("OBSERVATION"),
            "goal.strategic", "YES");

    private static final CaseToRank LAW = ranked("law", Map.of("gap.legallyMandated", "YES"), Map.of());
    private static final CaseToRank ONLY_MARTA = ranked(
            "marta", Map.of(), Map.of("standing.ability.onlyOnePerson", "YES", "standing.ease.assetExists", "NO"));
    private static final CaseToRank TENDERS = ranked(
            "tenders",
            Map.of("goal.stake", "SERIOUS", "goal.costPerYear", 90_000, "goal.currency", "EUR"),
            Map.of("standing.objective.weight", "HIGH", "standing.ease.assetExists", "YES"));
    private static final CaseToRank ORDERS = ranked(
            "orders",
            Map.of("goal.costPerYear", 120_000, "goal.currency", "EUR"),
            Map.of("standing.cost.delay", "HIGH", "standing.ease.assetExists", "YES"));
    private static final CaseToRank QUOTES =
            ranked("quotes", Map.of(), Map.of("standing.cost.delay", "MEDIUM", "standing.ease.assetExists", "YES"));
    private static final CaseToRank SLIDES =
            ranked("slides", Map.of(), Map.of("standing.objective.weight", "LOW", "standing.ease.assetExists", "YES"));
    private static final CaseToRank NEWCOMERS = ranked(
            "newcomers",
            Map.of("goal.strategic", "NO", "gap.purpose", "ONBOARDING"),
            Map.of("standing.cost.delay", "HIGH", "standing.ease.assetExists", "YES"));

    private static final List<CaseToRank> ALL = List.of(SLIDES, TENDERS, QUOTES, LAW, NEWCOMERS, ONLY_MARTA, ORDERS);

    @Test
    void lawStandsOutsideAndStrategicAndNecessaryAreKeptApart() {
        assertThat(rank(ALL).parts())
                .extracting(
                        PriorityRanking.Part::part,
                        part -> part.ranks().stream()
                                .map(rank -> rank.ranked().id())
                                .toList())
                .containsExactly(
                        tuple(RankingPart.OUTSIDE, List.of("law")),
                        tuple(RankingPart.STRATEGIC, List.of("marta", "orders", "tenders", "quotes", "slides")),
                        tuple(RankingPart.NECESSARY, List.of("newcomers")));
    }

    @Test
    void eachRankSaysWhatPutsItBeforeTheNext() {
        assertThat(rank(ALL).parts().get(1).ranks())
                .extracting(Rank::number, Rank::beforeNext)
                .containsExactly(
                        tuple(1, new BeforeNext(Criterion.URGENCY, "ONE_PERSON", "UNKNOWN")),
                        tuple(
                                2,
                                new BeforeNext(
                                        Criterion.COST_PER_YEAR,
                                        BigDecimal.valueOf(120_000),
                                        BigDecimal.valueOf(90_000))),
                        tuple(3, new BeforeNext(Criterion.EFFECT, "HIGH", "MEDIUM")),
                        tuple(4, new BeforeNext(Criterion.PLACE, "NOW", "SPARE_TIME")),
                        tuple(5, null));
    }

    /** Whatever the order in which cases are given, and whoever ranks them, the list is the same. */
    @Test
    void theOrderInWhichCasesAreGivenMakesNoDifference() {
        PriorityRanking ranking = rank(ALL);
        List<CaseToRank> shuffled = new ArrayList<>(ALL);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(new PriorityRanker(new Advisor(RulesOfModule.RULES)).rank(shuffled, Locale.ENGLISH))
                    .isEqualTo(ranking);
        }
    }

    @Test
    void costsAreComparedOnlyInTheCurrencyThatMostCasesName() {
        CaseToRank dollars = ranked(
                "dollars",
                Map.of("goal.costPerYear", 999_000, "goal.currency", "USD"),
                Map.of("standing.cost.delay", "HIGH", "standing.ease.assetExists", "YES"));

        PriorityRanking ranking = rank(List.of(dollars, TENDERS, ORDERS));

        assertThat(ranking.currency()).isEqualTo("EUR");
        assertThat(ranking.ranks())
                .extracting(rank -> rank.ranked().id())
                .containsExactly("orders", "tenders", "dollars");
        assertThat(rank(List.of(SLIDES)).currency()).isNull();
    }

    /** A figure without a currency is no figure of nothing: where no case names one, all are in the same. */
    @Test
    void costsWithoutAnyCurrencyAreComparedWithOneAnother() {
        Map<String, Object> standing = Map.of("standing.cost.delay", "HIGH", "standing.ease.assetExists", "YES");
        CaseToRank cheap = ranked("a cheap one", Map.of("goal.costPerYear", 65_000), standing);
        CaseToRank dear = ranked("dear", Map.of("goal.costPerYear", 900_000), standing);

        assertThat(rank(List.of(cheap, dear)).ranks())
                .extracting(rank -> rank.ranked().id(), Rank::beforeNext)
                .containsExactly(
                        tuple(
                                "dear",
                                new BeforeNext(
                                        Criterion.COST_PER_YEAR,
                                        BigDecimal.valueOf(900_000),
                                        BigDecimal.valueOf(65_000))),
                        tuple("a cheap one", null));
        assertThat(rank(List.of(cheap, dear, ORDERS)).ranks())
                .extracting(rank -> rank.ranked().id())
                .containsExactly("orders", "a cheap one", "dear");
    }

    /** Where all else is the same the sooner day comes first, before the cost; a day that is years away tells nothing. */
    @Test
    void theSoonerDayComesFirst() {
        LocalDate today = LocalDate.of(2026, 11, 30);
        CaseToRank later = due("a later day", 12, today, 900_000);
        CaseToRank sooner = due("sooner", 3, today, 1_000);

        assertThat(rank(List.of(later, sooner)).ranks())
                .extracting(rank -> rank.ranked().id(), Rank::beforeNext)
                .containsExactly(
                        tuple("sooner", new BeforeNext(Criterion.DUE, today.plusWeeks(3), today.plusWeeks(12))),
                        tuple("a later day", null));
        assertThat(rank(List.of(due("in ten years", 520, today, 1_000), due("next year", 53, today, 2_000)))
                        .ranks())
                .extracting(rank -> rank.ranked().id())
                .containsExactly("next year", "in ten years");
    }

    /** That a day is far away is known of the one and not of the other: neither is urgent, so that the effect decides. */
    @Test
    void whatIsNotUrgentIsLikeThatOfWhichNobodyKnows() {
        CaseToRank far = due("far away", 30, LocalDate.of(2026, 11, 30), 1_000);

        assertThat(rank(List.of(QUOTES, far)).ranks())
                .extracting(Rank::beforeNext)
                .first()
                .isEqualTo(new BeforeNext(Criterion.EFFECT, "HIGH", "MEDIUM"));
        assertThat(rank(List.of(far))
                        .of("far away")
                        .orElseThrow()
                        .priority()
                        .priority()
                        .urgency()
                        .value())
                .isEqualTo(UrgencyValue.NONE);
    }

    private static CaseToRank due(String id, int weeks, LocalDate today, int cost) {
        CaseToRank ranked = ranked(
                id,
                Map.of("goal.dueInWeeks", weeks, "goal.costPerYear", cost, "goal.currency", "EUR"),
                Map.of("standing.cost.delay", "HIGH", "standing.ease.assetExists", "YES"));
        return new CaseToRank(id, ranked.gapCase(), ranked.answer(), ranked.standing(), today.plusWeeks(weeks));
    }

    @Test
    void whatOnlyDiffersInNameIsOrderedByName() {
        CaseToRank twin = new CaseToRank("other", QUOTES.gapCase(), QUOTES.answer(), QUOTES.standing());

        assertThat(rank(List.of(QUOTES, twin)).ranks())
                .extracting(rank -> rank.ranked().id(), Rank::beforeNext)
                .containsExactly(
                        tuple("other", new BeforeNext(Criterion.NAME, "quotes", "quotes")), tuple("quotes", null));
    }

    /** What is said to move a case does, and what is not said to does not: tried apart from the search, fact by fact. */
    @Test
    void whatWouldMoveACaseIsExactlyWhatMovesIt() {
        for (CaseToRank ranked : ALL) {
            Rank rank = rank(List.of(ranked)).ranks().findFirst().orElseThrow();
            PlaceValue place = rank.priority().priority().place().value();
            Map<String, PlaceValue> said = new LinkedHashMap<>();
            for (Move move : RANKER.moves(rank)) {
                move.to().forEach(to -> said.put(move.path() + "=" + to, move.place()));
            }
            Map<String, PlaceValue> tried = new LinkedHashMap<>();
            Findings findings =
                    RulesOfModule.EVALUATOR.evaluate(ranked.gapCase()).findings();
            for (Property property : Property.of(Standing.class)) {
                for (Word word : property.words()) {
                    PlaceValue then = RulesOfModule.EVALUATOR
                            .priority(ranked.gapCase(), findings, CaseAnswers.with(ranked.standing(), property, word))
                            .place();
                    if (then != place) {
                        tried.put("standing." + property.path() + "=" + CaseAnswers.sent(word), then);
                    }
                }
            }
            said.keySet().removeIf(path -> !path.startsWith("standing."));

            assertThat(said).as(ranked.id()).isEqualTo(tried);
        }
    }

    @Test
    void saysWhichAnswerOfTheCaseWouldMoveIt() {
        Rank slides = rank(ALL).of("slides").orElseThrow();

        assertThat(RANKER.moves(slides))
                .contains(
                        new Move("standing.ease.capacity", null, List.of("NO"), PlaceValue.LEAVE),
                        new Move("gap.legallyMandated", null, List.of("YES"), PlaceValue.FIRST));
        assertThat(RANKER.moves(rank(ALL).of("law").orElseThrow())).isNotEmpty();
    }

    /** Other rules may have given the answer, so that another answer to the case would show what they changed. */
    @Test
    void triesNoOtherAnswerOfACaseWhoseRecommendationIsNotTheOneOfToday() {
        Advice earlier =
                RulesOfModule.ADVISOR.advise(CaseBuilder.aGapCase(Map.of("obstacles.toolsInadequate", "PRESENT"))
                        .build());
        CaseToRank old = new CaseToRank("old", SLIDES.gapCase(), earlier, SLIDES.standing());

        assertThat(RANKER.moves(rank(List.of(old)).of("old").orElseThrow()))
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.path()).startsWith("standing."));
    }

    @Test
    void saysTheReasonsInGerman() {
        Rank law = RANKER.rank(List.of(LAW), Locale.GERMAN).of("law").orElseThrow();

        assertThat(law.priority().priority().place().reasons().get(0).text())
                .isEqualTo("Recht und Sicherheit werden gegen nichts abgewogen.");
        assertThat(law.priority().whole()).isTrue();
    }

    @Test
    void nothingToRankIsAnEmptyRanking() {
        assertThat(rank(List.of()).parts()).isEmpty();
        assertThat(rank(List.of()).of("none")).isEmpty();
    }

    private static PriorityRanking rank(List<CaseToRank> cases) {
        return RANKER.rank(cases, Locale.ENGLISH);
    }

    private static CaseToRank ranked(String id, Map<String, Object> answers, Map<String, Object> standing) {
        Map<String, Object> all = new LinkedHashMap<>(TAUGHT);
        all.putAll(answers);
        all.put("title", id);
        GapCase gapCase = CaseBuilder.aGapCase(all).build();
        return new CaseToRank(
                id, gapCase, RulesOfModule.ADVISOR.advise(gapCase), RandomFacts.record(Standing.class, standing));
    }
}
