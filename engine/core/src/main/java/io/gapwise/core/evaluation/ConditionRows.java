package io.gapwise.core.evaluation;

import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the ways in which conditions can hold, as far as these are few. */
final class ConditionRows {

    /** Bounds the ways that are listed of one rule. */
    private static final int MOST = 64;

    private final Map<Slot, NumberScale> scales;

    ConditionRows(Map<Slot, NumberScale> scales) {
        this.scales = scales;
    }

    /** Returns the scale of the numbers in a slot, which some test must name. */
    NumberScale scale(Slot slot) {
        return Objects.requireNonNull(scales.get(slot));
    }

    /**
     * Holds the ways in which a condition can hold, and the parts of it that must be tested as well because they can hold
     * in too many ways.
     */
    record Unfolded(List<ConditionRow> rows, List<Condition> left) {}

    Unfolded unfolded(Condition condition) {
        List<Condition> left = new ArrayList<>();
        List<ConditionRow> rows = List.of(ConditionRow.ANY);
        for (Condition part : together(condition).toList()) {
            Optional<List<ConditionRow>> longer = Optional.of(rows)
                    .flatMap(before -> rows(part, true).flatMap(after -> product(List.of(before, after))));
            if (longer.isPresent()) {
                rows = longer.get();
            } else {
                left.add(part);
            }
        }
        return new Unfolded(rows, left);
    }

    /** Lists the parts that must all hold. */
    private static Stream<Condition> together(Condition condition) {
        return condition.match(
                all -> all.parts().stream().flatMap(ConditionRows::together), Stream::of, Stream::of, Stream::of);
    }

    /** Returns the ways in which a condition holds, or in which it does not; nothing if they are too many. */
    private Optional<List<ConditionRow>> rows(Condition condition, boolean holds) {
        return condition.match(
                all -> holds ? every(all.parts(), true) : some(all.parts(), false),
                any -> holds ? some(any.parts(), true) : every(any.parts(), false),
                not -> rows(not.part(), !holds),
                test -> row(test, holds).map(List::of));
    }

    private Optional<List<ConditionRow>> some(List<Condition> parts, boolean hold) {
        List<ConditionRow> rows = new ArrayList<>();
        for (Condition part : parts) {
            Optional<List<ConditionRow>> ofPart = rows(part, hold);
            if (ofPart.isEmpty() || rows.size() + ofPart.get().size() > MOST) {
                return Optional.empty();
            }
            rows.addAll(ofPart.get());
        }
        return Optional.of(rows);
    }

    private Optional<List<ConditionRow>> every(List<Condition> parts, boolean hold) {
        List<List<ConditionRow>> ofParts = new ArrayList<>();
        for (Condition part : parts) {
            Optional<List<ConditionRow>> ofPart = rows(part, hold);
            if (ofPart.isEmpty()) {
                return Optional.empty();
            }
            ofParts.add(ofPart.get());
        }
        return product(ofParts);
    }

    private static Optional<List<ConditionRow>> product(List<List<ConditionRow>> ofParts) {
        List<ConditionRow> rows = List.of(ConditionRow.ANY);
        for (List<ConditionRow> ofPart : ofParts) {
            List<ConditionRow> longer = new ArrayList<>();
            for (ConditionRow before : rows) {
                ofPart.stream().map(before::and).filter(row -> !row.isEmpty()).forEach(longer::add);
            }
            if (longer.size() > MOST) {
                return Optional.empty();
            }
            rows = longer;
        }
        return Optional.of(rows);
    }

    private Optional<ConditionRow> row(Condition.Test test, boolean holds) {
        Slot slot = test.slot();
        Property.Kind kind = slot.property().kind();
        return switch (kind) {
            case WORD -> Optional.of(word(test, holds));
            case WORDS -> inSet(test, holds);
            case WHOLE_NUMBER, NUMBER, TEXT -> place(test, holds);
        };
    }

    private static ConditionRow word(Condition.Test test, boolean holds) {
        long marks = test.values().stream().mapToLong(FlatFact::mark).reduce(0, (a, b) -> a | b);
        return ConditionRow.of(new Trait.OneWord(test.slot()), test.operator().negative() == holds ? ~marks : marks);
    }

    private static Optional<ConditionRow> inSet(Condition.Test test, boolean holds) {
        boolean ofOneWord = test.operator() == Operator.CONTAINS || test.operator() == Operator.NOT_CONTAINS;
        if (!ofOneWord || !(test.values().get(0) instanceof Enum<?> word)) {
            return Optional.empty();
        }
        boolean present = (test.operator() == Operator.CONTAINS) == holds;
        Trait trait = new Trait.InSet(test.slot(), word.ordinal());
        return Optional.of(ConditionRow.of(trait, present ? Trait.InSet.PRESENT : Trait.InSet.ABSENT));
    }

    private Optional<ConditionRow> place(Condition.Test test, boolean holds) {
        NumberScale scale = scale(test.slot());
        boolean namesText = test.values().stream().anyMatch(String.class::isInstance);
        if (namesText || scale.places() > Trait.NOTHING) {
            return Optional.empty();
        }
        FlatFact tried = FlatFact.besideAnAnswer();
        long allowed = test.holds(tried) == holds ? 1L << Trait.NOTHING : 0;
        boolean text = test.slot().property().kind() == Property.Kind.TEXT;
        for (int place = 0; place < scale.places(); place++) {
            tried.put(test.slot(), text ? "A text" : scale.numberIn(place));
            if (test.holds(tried) == holds) {
                allowed |= 1L << place;
            }
        }
        return Optional.of(ConditionRow.of(new Trait.Place(test.slot()), allowed));
    }
}
