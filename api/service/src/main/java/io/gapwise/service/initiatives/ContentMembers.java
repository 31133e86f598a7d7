package io.gapwise.service.initiatives;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.Decision;
import io.gapwise.core.followup.InPlace;
import io.gapwise.core.problems.Problem;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Cost;
import io.gapwise.practice.outcomes.CostKind;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.Isolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes what is said of an initiative out of its JSON, without a check of whether it fits together. */
final class ContentMembers {

    static final List<Decision> DECISIONS = List.of(Decision.FOLLOWED, Decision.CHANGED, Decision.DECLINED);

    static final int MOST_ESTIMATES = 20;

    private static final List<Direction> DIRECTIONS = List.of(Direction.RISE, Direction.FALL);
    private static final List<Isolation.Way> WAYS =
            List.of(Isolation.Way.COMPARISON, Isolation.Way.TREND, Isolation.Way.ESTIMATE);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ContentMembers() {}

    /** Reads a content that was stored, which is not checked again. */
    static InitiativeContent stored(ObjectNode json) {
        List<Problem> ignored = new ArrayList<>();
        Members sent = Members.of(json, ignored);
        return new InitiativeContent(
                Objects.requireNonNullElse(sent.text("title", Integer.MAX_VALUE), ""),
                Objects.requireNonNull(sent.word("decision", DECISIONS)),
                sent.text("reason", Integer.MAX_VALUE),
                sent.text("owner", Integer.MAX_VALUE),
                Objects.requireNonNull(sent.word("status", InitiativeStatus.class)),
                sent.text("stoppedBecause", Integer.MAX_VALUE),
                sent.day("startsOn"),
                sent.day("endsOn"),
                sent.objects("choices", Integer.MAX_VALUE).stream()
                        .flatMap(choice -> choice(choice).stream())
                        .toList(),
                sent.objects("costs", Integer.MAX_VALUE).stream()
                        .flatMap(cost -> cost(cost).stream())
                        .toList(),
                sent.text("currency", Integer.MAX_VALUE),
                sent.whole("reaches", 0, Integer.MAX_VALUE),
                sent.object("figure")
                        .map(figure -> figure(figure, sent.text("currency", Integer.MAX_VALUE)))
                        .orElse(Figure.NOTHING),
                sent.object("isolation").map(ContentMembers::isolation).orElse(Isolation.NONE),
                sent.texts("intangibles", Integer.MAX_VALUE, Integer.MAX_VALUE),
                sent.tree("answers").orElse(null),
                sent.text("follows", Integer.MAX_VALUE));
    }

    static Optional<Choice> choice(Members each) {
        Remedy remedy = each.word("remedy", Remedy.class);
        Method method = each.word("method", Method.class);
        boolean taken = Boolean.TRUE.equals(each.yesOrNo("taken"));
        String why = each.text("why", Integer.MAX_VALUE);
        InPlace inPlace = Objects.requireNonNullElse(each.word("inPlace", InPlace.class), InPlace.UNKNOWN);
        LocalDate since = each.day("since");
        return (remedy == null) == (method == null)
                ? Optional.empty()
                : Optional.of(new Choice(remedy, method, taken, why, inPlace, since));
    }

    static Optional<Cost> cost(Members each) {
        CostKind kind = each.word("kind", CostKind.class);
        BigDecimal planned = each.number("planned", BigDecimal.ZERO);
        BigDecimal spent = each.number("spent", BigDecimal.ZERO);
        return Optional.ofNullable(kind).map(known -> new Cost(known, planned, spent));
    }

    static Figure figure(Members each, @Nullable String currency) {
        return new Figure(
                each.text("name", Integer.MAX_VALUE),
                each.text("unit", Integer.MAX_VALUE),
                each.number("baseline"),
                each.number("target"),
                Objects.requireNonNullElse(each.word("direction", DIRECTIONS), Direction.UNKNOWN),
                each.number("costPerYear", BigDecimal.ZERO),
                currency);
    }

    static Isolation isolation(Members said) {
        Isolation.Way way = said.word("way", WAYS);
        List<Isolation.Estimate> estimates = new ArrayList<>();
        for (Members each : said.objects("estimates", MOST_ESTIMATES)) {
            BigDecimal share = each.number("share", BigDecimal.ZERO, WHOLE);
            BigDecimal confidence = each.number("confidence", BigDecimal.ZERO, WHOLE);
            if (share != null && confidence != null) {
                estimates.add(new Isolation.Estimate(share, confidence));
            }
        }
        return new Isolation(Objects.requireNonNullElse(way, Isolation.Way.NONE), estimates);
    }
}
