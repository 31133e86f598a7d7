package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a condition into clauses. A negation is carried down to the tests, where it turns into what then holds, and with it
 * whether that includes an answer that is not known.
 */
final class ClauseReader {

    private ClauseReader() {}

    static Clause read(Condition condition) {
        return read(condition, true);
    }

    private static Clause read(Condition condition, boolean holds) {
        return condition.match(
                all -> joined(all.parts(), holds, holds),
                any -> joined(any.parts(), holds, !holds),
                not -> read(not.part(), !holds),
                test -> test(test, holds));
    }

    /** @param every whether all parts must hold: of a conjunction that holds, and of alternatives that do not */
    private static Clause joined(List<Condition> parts, boolean holds, boolean every) {
        List<Clause> read = parts.stream().map(part -> read(part, holds)).toList();
        return every ? JoinedClauses.every(read) : JoinedClauses.either(read);
    }

    private static Clause test(Condition.Test test, boolean holds) {
        return switch (test.slot().property().kind()) {
            case WORD -> word(test, test.operator().negative() == holds);
            case WORDS ->
                new Clause.Members(
                        test.slot(),
                        test.operator().negative() == holds ? Clause.Members.Which.NONE : Clause.Members.Which.ANY,
                        List.of(wordOf(test)));
            case WHOLE_NUMBER, NUMBER -> number(test, holds);
            case TEXT -> throw new IllegalArgumentException("The text %s cannot be tested.".formatted(test.slot()));
        };
    }

    private static Word wordOf(Condition.Test test) {
        return (Word) Objects.requireNonNull(test.values().get(0));
    }

    /** @param denied whether the answer must be another one than the words of the test */
    private static Clause word(Condition.Test test, boolean denied) {
        Slot slot = test.slot();
        Property property = slot.property();
        List<? extends Word> known =
                property.words().stream().filter(Word::known).toList();
        boolean mayBeUnknown =
                property.optional() || known.size() < property.words().size();
        List<Word> named = new ArrayList<>();
        known.stream().filter(test.values()::contains).forEach(named::add);
        boolean namesUnknown = test.values().stream().anyMatch(ClauseReader::unknown);
        boolean orUnknown = mayBeUnknown && namesUnknown != denied;
        List<Word> others = new ArrayList<>(known);
        others.removeAll(named);
        List<Word> accepted = denied ? others : named;
        if (accepted.isEmpty()) {
            return orUnknown ? new Clause.Known(slot, false) : new Clause.Always(slot, false);
        } else if (accepted.size() == known.size()) {
            return orUnknown || !mayBeUnknown ? new Clause.Always(slot, true) : new Clause.Known(slot, true);
        }
        return denied && accepted.size() > 1
                ? new Clause.NoneOf(slot, named, orUnknown)
                : new Clause.OneOf(slot, accepted, orUnknown);
    }

    private static boolean unknown(@Nullable Object value) {
        return value == null || value instanceof Word word && !word.known();
    }

    private static Clause number(Condition.Test test, boolean holds) {
        Slot slot = test.slot();
        Operator operator = holds ? test.operator() : test.operator().opposite();
        BigDecimal number = new BigDecimal(String.valueOf(test.values().get(0))).stripTrailingZeros();
        boolean optional = slot.property().optional();
        // A number that was left out fails every comparison but "!=".
        boolean orUnknown = optional && (test.operator() == Operator.NOT_EQUAL) == holds;
        if (optional && everyNumber(slot.property(), test.operator(), number)) {
            return new Clause.Known(slot, holds);
        }
        return new Clause.Number(slot, operator, number, orUnknown);
    }

    /** Says whether every number that the field accepts passes the test, which so asks only whether it is known. */
    private static boolean everyNumber(Property property, Operator operator, BigDecimal number) {
        if (operator == Operator.MORE_OR_EQUAL) {
            return property.min() != Integer.MIN_VALUE && number.compareTo(BigDecimal.valueOf(property.min())) <= 0;
        }
        return operator == Operator.LESS_OR_EQUAL
                && property.max() != Integer.MAX_VALUE
                && number.compareTo(BigDecimal.valueOf(property.max())) >= 0;
    }
}
