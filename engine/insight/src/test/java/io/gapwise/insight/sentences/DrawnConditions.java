package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.RandomRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws conditions of every stage, conditions that differ from one in a single place, and facts; the same seed draws the same. */
final class DrawnConditions {

    private static final Span NOWHERE = new Span(1, 1, 0, 1);

    private final Random random;
    private final RandomRules rules;

    DrawnConditions(long seed) {
        random = new Random(seed);
        rules = new RandomRules(seed, slot -> true);
    }

    /** Draws as many conditions of each stage. */
    Stream<Condition> ofEachStage(int count) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> rules.rules(stage, count).stream())
                .map(Rule::condition);
    }

    /** Returns a condition like this one, in which one test or one "and" or "or" is another. */
    Condition changed(Condition condition) {
        return condition.match(
                all -> random.nextInt(all.parts().size() + 1) == 0
                        ? new Condition.Any(all.parts(), NOWHERE)
                        : new Condition.All(onePart(all.parts()), NOWHERE),
                any -> random.nextInt(any.parts().size() + 1) == 0
                        ? new Condition.All(any.parts(), NOWHERE)
                        : new Condition.Any(onePart(any.parts()), NOWHERE),
                not -> random.nextBoolean() ? not.part() : new Condition.Not(changed(not.part()), NOWHERE),
                this::changedTest);
    }

    private List<Condition> onePart(List<Condition> parts) {
        List<Condition> changed = new ArrayList<>(parts);
        int at = random.nextInt(parts.size());
        if (random.nextInt(4) == 0 && parts.size() > 2) {
            changed.remove(at);
        } else if (random.nextInt(4) == 0 && at + 1 < parts.size()) {
            // Brackets around two neighbours, joined the other way.
            Condition both = new Condition.Any(List.of(parts.get(at), parts.get(at + 1)), NOWHERE);
            changed.set(at, both);
            changed.remove(at + 1);
        } else {
            changed.set(at, changed(parts.get(at)));
        }
        return changed;
    }

    private Condition changedTest(Condition.Test test) {
        if (random.nextInt(3) == 0) {
            return new Condition.Test(
                    test.slot(), test.operator().opposite(), test.values(), test.valueSpans(), NOWHERE);
        }
        if (random.nextInt(6) == 0) {
            return new Condition.Not(test, NOWHERE);
        }
        List<@Nullable Object> values = new ArrayList<>(test.values());
        Property property = test.slot().property();
        if (values.get(0) instanceof BigDecimal number) {
            values.set(0, number.add(BigDecimal.ONE));
        } else if (values.get(0) instanceof Integer number) {
            values.set(0, number + 1);
        } else {
            Word word = property.words().get(random.nextInt(property.words().size()));
            values.set(random.nextInt(values.size()), word);
        }
        Operator operator = test.operator();
        return new Condition.Test(test.slot(), operator, values, test.valueSpans(), NOWHERE);
    }

    /** Draws a fact with a value of every field, which may be unknown. */
    FlatFact fact() {
        FlatFact fact = FlatFact.besideAnAnswer();
        for (Slot slot : Slot.every()) {
            fact.put(slot, value(slot.property()));
        }
        return fact;
    }

    private @Nullable Object value(Property property) {
        if (property.optional() && random.nextInt(4) == 0) {
            return null;
        }
        List<? extends Word> words = property.words();
        return switch (property.kind()) {
            case WORD -> words.get(random.nextInt(words.size()));
            case WORDS -> drawn(words);
            case WHOLE_NUMBER ->
                Math.max(
                        property.min(),
                        Math.min(property.max(), random.nextInt(4) == 0 ? random.nextInt(210) : random.nextInt(4)));
            case NUMBER -> BigDecimal.valueOf(random.nextInt(5));
            case TEXT -> "a text";
        };
    }

    private Set<Word> drawn(List<? extends Word> words) {
        return words.stream().filter(word -> random.nextBoolean()).collect(Collectors.toSet());
    }
}
