package io.gapwise.insight.brief;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Goal;
import io.gapwise.core.cases.Metric;
import io.gapwise.core.cases.Stake;
import io.gapwise.insight.brief.Brief.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what is at stake and for whom. What is not known is said to be, and nothing is worked out from other figures but
 * what a year costs by the month.
 */
final class Stakes {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final int DIGITS = 3;

    private final GapCase gapCase;
    private final BriefTexts texts;
    private final Sentences sentences;

    Stakes(GapCase gapCase, BriefTexts texts, Sentences sentences) {
        this.gapCase = gapCase;
        this.texts = texts;
        this.sentences = sentences;
    }

    /** Returns what doing nothing costs. */
    List<Sentence> cost() {
        if (gapCase.goal().costPerYear() == null && gapCase.goal().stake() == Stake.UNKNOWN && result().isEmpty()) {
            return List.of(sentences.plain("", texts.text("cost.nothing")));
        }
        return List.of(
                sentences.plain(texts.text("cost.year"), year()),
                sentences.plain(texts.text("cost.stake"), stake()),
                result().orElseGet(
                                () -> sentences.plain(texts.text("cost.result"), texts.text("cost.result.unknown"))));
    }

    private String year() {
        BigDecimal cost = gapCase.goal().costPerYear();
        String currency = gapCase.goal().currency();
        if (cost == null) {
            return texts.text("cost.unknown");
        }
        if (currency == null) {
            return texts.text("cost.noCurrency", texts.number(cost));
        }
        String year = texts.text("period", texts.money(cost, currency));
        return cost.compareTo(TWELVE) < 0
                ? year + "."
                : texts.text("cost.month", year, texts.money(perMonth(cost), currency));
    }

    /** More than three digits would look surer than a figure is that somebody estimated. */
    private static BigDecimal perMonth(BigDecimal year) {
        BigDecimal rounded = year.divide(TWELVE, new MathContext(DIGITS));
        return rounded.setScale(Math.max(0, Math.min(2, rounded.scale())), RoundingMode.HALF_UP);
    }

    private String stake() {
        Stake stake = gapCase.goal().stake();
        return stake == Stake.UNKNOWN ? texts.text("cost.stake.unknown") : Sentences.ended(texts.word(stake));
    }

    /** Returns which result is to move, from where to where and by when; empty where nobody named one. */
    Optional<Sentence> result() {
        Goal goal = gapCase.goal();
        if (!goal.metric().known() || goal.metric() == Metric.NONE) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(texts.word(goal.metric()));
        if (goal.baseline() != null && goal.target() != null) {
            text.append(", ")
                    .append(texts.text(
                            "between", texts.number(goal.baseline()), texts.counted(goal.target(), goal.unit())));
        }
        if (goal.dueInWeeks() != null) {
            text.append(", ").append(texts.text("within", goal.dueInWeeks()));
        }
        return Optional.of(
                sentences.plain(texts.text("cost.result"), text.append('.').toString()));
    }

    /** Returns who it is about, how it is and how it should be, in the words of the case. */
    List<Sentence> situation() {
        List<Sentence> said = new ArrayList<>();
        if (gapCase.audience().role() != null || gapCase.audience().headcount() != null) {
            said.add(sentences.plain(texts.text("cost.who"), who()));
        }
        if (gapCase.actual() != null) {
            said.add(sentences.own(texts.text("cost.actual"), gapCase.actual()));
        }
        if (gapCase.desired() != null) {
            said.add(sentences.own(texts.text("cost.desired"), gapCase.desired()));
        }
        return said;
    }

    /** The number of people is written as the sentences of rules write it, which stand beside it. */
    private String who() {
        String role = gapCase.audience().role();
        Integer headcount = gapCase.audience().headcount();
        String people = headcount == null ? "" : texts.text("people", headcount, headcount.toString());
        if (role == null) {
            return people + ".";
        }
        return Sentences.ended(
                people.isEmpty() ? sentences.shortened(role) : sentences.shortened(role) + ": " + people);
    }
}
