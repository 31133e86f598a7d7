package io.gapwise.practice.money;

import io.gapwise.practice.money.Amount.How;
import io.gapwise.practice.money.Amount.Unit;
import io.gapwise.practice.money.Reservation.Kind;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Cost;
import io.gapwise.practice.outcomes.CostKind;
import io.gapwise.practice.outcomes.OutcomeData;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Adds up all that an initiative costs, and names what was forgotten. */
final class FullCost {

    private static final Set<CostKind> OF_LEARNING = EnumSet.of(
            CostKind.NEEDS_ANALYSIS,
            CostKind.DESIGN,
            CostKind.TRAINERS,
            CostKind.COORDINATION,
            CostKind.PARTICIPANTS_TIME,
            CostKind.EVALUATION,
            CostKind.OVERHEAD);
    private static final Set<CostKind> OF_OTHER_REMEDIES =
            EnumSet.of(CostKind.NEEDS_ANALYSIS, CostKind.COORDINATION, CostKind.RUNNING, CostKind.EVALUATION);

    private FullCost() {}

    /** Returns the sum; empty where nothing was entered. */
    static Optional<Amount> of(OutcomeData data, Consumer<Reservation> reservations) {
        List<Cost> known = data.costs().stream()
                .filter(cost -> cost.spent() != null || cost.planned() != null)
                .toList();
        if (known.isEmpty()) {
            reservations.accept(new Reservation(Kind.NO_COST, List.of()));
            return Optional.empty();
        }
        note(
                Kind.PLANNED_COST,
                known.stream().filter(cost -> cost.spent() == null).map(Cost::kind),
                reservations);
        note(Kind.NOT_FULLY_LOADED, missing(data, known).stream(), reservations);
        List<Amount> parts = known.stream().map(FullCost::part).toList();
        Range sum = parts.stream().map(Amount::range).reduce(Range::plus).orElseThrow();
        return Optional.of(new Amount(AmountCode.COST, null, sum, Unit.MONEY, How.SUM, parts));
    }

    /** As long as less is spent than was planned, the rest may still come. */
    private static Amount part(Cost cost) {
        BigDecimal counted = Objects.requireNonNullElse(cost.spent(), cost.planned());
        BigDecimal most = cost.planned() == null ? counted : counted.max(cost.planned());
        return Amount.entered(
                AmountCode.COST_OF_KIND, cost.kind().name(), Unit.MONEY, new Range(counted, counted, most));
    }

    /** A design and a purchase stand for one another. */
    private static Set<CostKind> missing(OutcomeData data, List<Cost> known) {
        boolean learning = data.choices().stream().filter(Choice::taken).anyMatch(choice -> choice.method() != null);
        Set<CostKind> missing = EnumSet.copyOf(learning ? OF_LEARNING : OF_OTHER_REMEDIES);
        known.forEach(cost -> missing.remove(cost.kind() == CostKind.PURCHASE ? CostKind.DESIGN : cost.kind()));
        return missing;
    }

    private static void note(Kind kind, java.util.stream.Stream<CostKind> kinds, Consumer<Reservation> reservations) {
        List<String> words = kinds.distinct().sorted().map(Enum::name).collect(Collectors.toList());
        if (!words.isEmpty()) {
            reservations.accept(new Reservation(kind, words));
        }
    }
}
