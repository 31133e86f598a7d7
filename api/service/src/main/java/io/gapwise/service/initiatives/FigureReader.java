package io.gapwise.service.initiatives;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.cases.Goal;
import io.gapwise.core.cases.Metric;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.Isolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the figure of an initiative and how its part in a change is told apart from other causes. */
final class FigureReader {

    private static final int LONGEST_UNIT = 40;

    private final Members sent;
    private final Goal goal;
    private final @Nullable InitiativeContent before;
    private final List<Problem> problems;

    /** @param before what was said before; null for an initiative that begins */
    FigureReader(Members sent, Goal goal, @Nullable InitiativeContent before, List<Problem> problems) {
        this.sent = sent;
        this.goal = goal;
        this.before = before;
        this.problems = problems;
    }

    /** What is left out of the figure of an initiative that begins comes from the goal of the case. */
    Figure figure() {
        Optional<Members> object = sent.object("figure");
        object.ifPresent(each -> {
            each.only(List.of("name", "unit", "baseline", "target", "direction", "costPerYear"));
            each.text("name", InitiativeContent.LONGEST_NAME);
            each.text("unit", LONGEST_UNIT);
        });
        Figure said = object.map(each -> ContentMembers.figure(each, null)).orElse(Figure.NOTHING);
        if (before != null) {
            return said;
        }
        Metric metric = goal.metric();
        return new Figure(
                said.name() != null ? said.name() : metric.known() && metric != Metric.NONE ? metric.name() : null,
                said.unit() != null ? said.unit() : goal.unit(),
                said.baseline() != null ? said.baseline() : goal.baseline(),
                said.target() != null ? said.target() : goal.target(),
                said.direction(),
                said.costPerYear() != null ? said.costPerYear() : goal.costPerYear(),
                null);
    }

    /** A direction that leads away from the target would have every step towards it judged as one for the worse. */
    void requireTowards(Figure figure) {
        BigDecimal from = figure.baseline();
        BigDecimal to = figure.target();
        if (from == null || to == null || before != null && before.figure().equals(figure)) {
            return;
        }
        int way = to.compareTo(from);
        if (way == 0 && (before != null || sent.has("figure"))) {
            problems.add(Problem.at(
                    ProblemKind.OUT_OF_RANGE, sent.at("figure") + "/target", Sentence.of("initiative.nowhere", from)));
        }
        Direction towards = way > 0 ? Direction.RISE : Direction.FALL;
        if (way != 0 && figure.direction().known() && figure.direction() != towards) {
            problems.add(Problem.of(
                    ProblemKind.OUT_OF_RANGE,
                    sent.at("figure") + "/direction",
                    Sentence.of("initiative.towards", from, to, towards.name()),
                    List.of(towards.name())));
        }
    }

    Isolation isolation() {
        Optional<Members> object = sent.object("isolation");
        if (object.isEmpty()) {
            return Isolation.NONE;
        }
        Members said = object.get().only(List.of("way", "estimates"));
        if (!said.has("way")) {
            said.wrong(ProblemKind.MISSING, "way", Sentence.of("initiative.isolation"));
        }
        Isolation isolation = ContentMembers.isolation(said);
        for (Members each : said.objects("estimates", ContentMembers.MOST_ESTIMATES)) {
            each.only(List.of("share", "confidence"));
            for (String name : List.of("share", "confidence")) {
                if (!each.has(name)) {
                    each.wrong(ProblemKind.MISSING, name, Sentence.of("initiative.estimate"));
                }
            }
        }
        if (isolation.way() == Isolation.Way.ESTIMATE && isolation.estimates().isEmpty()) {
            said.wrong(ProblemKind.MISSING, "estimates", Sentence.of("initiative.estimate"));
        } else if (isolation.way() != Isolation.Way.ESTIMATE && said.has("estimates")) {
            said.wrong(ProblemKind.OUT_OF_RANGE, "estimates", Sentence.of("initiative.estimateOnly"));
        }
        return isolation;
    }
}
