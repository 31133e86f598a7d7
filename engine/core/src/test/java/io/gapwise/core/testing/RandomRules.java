package io.gapwise.core.testing;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Source;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws rules of any stage; the same seed draws the same rules. Each part of a rule has its own place. */
public final class RandomRules {

    private static final Source SOURCE =
            new Source("first", null, "A First Book", "Ada Example", 1984, "chapter 1", null);
    private static final int[] NUMBERS = {0, 1, 2, 3, 4, 8, 12, 13, 52, 100, 200};

    private final Random random;
    private final Predicate<Slot> asked;
    private final RandomConclusions sayings;
    private int places;

    /** @param asked says which slots conditions may read, apart from texts */
    public RandomRules(long seed, Predicate<Slot> asked) {
        random = new Random(seed);
        this.asked = asked.and(slot -> slot.property().kind() != Property.Kind.TEXT);
        sayings = new RandomConclusions(random);
    }

    /** Draws the given number of rules of a stage; they conclude no alignment and no verdict. */
    public List<Rule> rules(Stage stage, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> rule(stage, "drawn-" + i, sayings.of(stage, this::place)))
                .toList();
    }

    /** Draws a rule that concludes this. */
    public Rule rule(Stage stage, String name, List<Call> calls) {
        Span span = place();
        List<Pattern> patterns = new ArrayList<>();
        do {
            patterns.add(pattern(stage));
        } while (random.nextInt(3) == 0);
        return new Rule(
                stage.folder() + "/" + name,
                stage,
                "Drawn",
                SOURCE,
                List.of(),
                patterns,
                calls,
                "drawn.drl",
                span,
                "drawn");
    }

    /** Returns the same rule for fewer cases: one more drawn condition must hold. */
    public Rule narrower(Rule rule, String name) {
        List<Pattern> patterns = new ArrayList<>(rule.patterns());
        patterns.add(new Pattern(false, Subject.GAP_CASE, List.of(constraint(Subject.GAP_CASE, 2)), place()));
        return new Rule(
                name,
                rule.stage(),
                rule.summary(),
                rule.source(),
                rule.acceptances(),
                patterns,
                rule.calls(),
                rule.file(),
                rule.span(),
                rule.text());
    }

    private Pattern pattern(Stage stage) {
        List<Subject> readable = Arrays.stream(Subject.values())
                .filter(subject -> subject.readableIn(stage))
                .filter(subject -> Slot.of(subject).stream().anyMatch(asked))
                .toList();
        Subject subject = random.nextBoolean() ? Subject.GAP_CASE : one(readable);
        Span span = place();
        List<Condition> constraints = new ArrayList<>();
        do {
            constraints.add(constraint(subject, 2));
        } while (random.nextInt(2) == 0);
        return new Pattern(random.nextInt(8) == 0, subject, constraints, span);
    }

    private Condition constraint(Subject subject, int depth) {
        Span span = place();
        int kind = depth == 0 ? 0 : random.nextInt(8);
        return switch (kind) {
            case 5 -> new Condition.Any(List.of(constraint(subject, depth - 1), constraint(subject, depth - 1)), span);
            case 6 -> new Condition.All(List.of(constraint(subject, depth - 1), constraint(subject, depth - 1)), span);
            case 7 -> new Condition.Not(constraint(subject, depth - 1), span);
            default -> test(one(Slot.of(subject).stream().filter(asked).toList()));
        };
    }

    private Condition.Test test(Slot slot) {
        Span span = place();
        Property.Kind kind = slot.property().kind();
        if (kind == Property.Kind.WORD) {
            boolean several = random.nextInt(3) == 0;
            Operator operator = several
                    ? one(List.of(Operator.IN, Operator.IN, Operator.NOT_IN))
                    : one(List.of(Operator.EQUAL, Operator.EQUAL, Operator.NOT_EQUAL));
            List<@Nullable Object> values = new ArrayList<>(List.of(word(slot)));
            if (several) {
                values.add(slot.property().optional() ? null : word(slot));
            }
            return new Condition.Test(
                    slot, operator, values, values.stream().map(v -> place()).toList(), span);
        } else if (kind == Property.Kind.WORDS) {
            Operator operator = one(List.of(Operator.CONTAINS, Operator.CONTAINS, Operator.NOT_CONTAINS));
            return new Condition.Test(slot, operator, List.of(word(slot)), List.of(place()), span);
        }
        Operator operator = one(List.of(
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.LESS,
                Operator.LESS_OR_EQUAL,
                Operator.MORE,
                Operator.MORE_OR_EQUAL));
        return new Condition.Test(slot, operator, List.of(number(slot.property())), List.of(place()), span);
    }

    private Word word(Slot slot) {
        List<? extends Word> words = slot.property().words();
        return words.get(random.nextInt(words.size()));
    }

    private Object number(Property property) {
        int drawn = NUMBERS[random.nextInt(NUMBERS.length)];
        if (property.kind() == Property.Kind.NUMBER) {
            return BigDecimal.valueOf(drawn);
        }
        // A count is seldom more than a few.
        boolean counted = property.ready();
        return counted ? random.nextInt(3) : Math.max(property.min(), Math.min(property.max(), drawn));
    }

    private Span place() {
        places++;
        return new Span(places, 1, places, places + 1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
