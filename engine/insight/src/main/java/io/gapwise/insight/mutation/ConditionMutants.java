package io.gapwise.insight.mutation;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the slips in the condition of a rule. */
final class ConditionMutants {

    private static final List<Operator> BOUNDS =
            List.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.MORE, Operator.MORE_OR_EQUAL);

    /** Holds a part of a condition with a slip in it. */
    private record Slip(Condition part, MutantKind kind, Span at, String change) {}

    private final Rule rule;
    private final List<Mutant> mutants = new ArrayList<>();

    private ConditionMutants(Rule rule) {
        this.rule = rule;
    }

    static List<Mutant> of(Rule rule) {
        ConditionMutants made = new ConditionMutants(rule);
        for (int i = 0; i < rule.patterns().size(); i++) {
            made.pattern(i);
        }
        return made.mutants;
    }

    private void pattern(int place) {
        Pattern pattern = rule.patterns().get(place);
        List<Condition> constraints = pattern.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            Condition constraint = constraints.get(i);
            for (Slip slip : slips(constraint)) {
                add(place, with(pattern, replaced(constraints, i, slip.part)), slip.kind, slip.at, slip.change);
            }
            if (constraints.size() > 1) {
                add(
                        place,
                        with(pattern, without(constraints, i)),
                        MutantKind.DROPPED,
                        constraint.span(),
                        "'%s' is left out".formatted(constraint.canonical()));
            }
        }
        if (rule.patterns().size() > 1) {
            add(place, null, MutantKind.DROPPED, pattern.span(), "'%s' is left out".formatted(written(pattern)));
        }
        if (pattern.negated()) {
            Pattern asked = new Pattern(false, pattern.subject(), constraints, pattern.span());
            add(place, asked, MutantKind.NEGATED, pattern.span(), becomes(written(pattern), written(asked)));
        }
    }

    private List<Slip> slips(Condition condition) {
        return condition.match(
                all -> joined(all, true), any -> joined(any, false), this::negation, ConditionMutants::test);
    }

    private List<Slip> negation(Condition.Not not) {
        List<Slip> slips = new ArrayList<>();
        slips(not.part())
                .forEach(slip ->
                        slips.add(new Slip(new Condition.Not(slip.part, not.span()), slip.kind, slip.at, slip.change)));
        slips.add(new Slip(
                not.part(),
                MutantKind.NEGATED,
                not.span(),
                becomes(not.canonical(), not.part().canonical())));
        return slips;
    }

    private List<Slip> joined(Condition joined, boolean all) {
        List<Condition> parts = joined.parts();
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Slip slip : slips(parts.get(i))) {
                slips.add(new Slip(
                        join(replaced(parts, i, slip.part), all, joined.span()), slip.kind, slip.at, slip.change));
            }
            if (parts.size() > 1) {
                slips.add(new Slip(
                        join(without(parts, i), all, joined.span()),
                        MutantKind.DROPPED,
                        parts.get(i).span(),
                        "'%s' is left out".formatted(parts.get(i).canonical())));
            }
        }
        if (parts.size() > 1) {
            Condition other = join(parts, !all, joined.span());
            slips.add(new Slip(
                    other, MutantKind.OPERATOR, joined.span(), becomes(joined.canonical(), other.canonical())));
        }
        return slips;
    }

    private static List<Slip> test(Condition.Test test) {
        List<Slip> slips = new ArrayList<>();
        Condition opposite = new Condition.Not(test, test.span());
        slips.add(new Slip(opposite, MutantKind.NEGATED, test.span(), becomes(test.canonical(), opposite.canonical())));
        Property.Kind kind = test.slot().property().kind();
        if (kind == Property.Kind.WORD || kind == Property.Kind.WORDS) {
            words(test, slips);
        } else {
            numbers(test, slips);
        }
        return slips;
    }

    private static void words(Condition.Test test, List<Slip> slips) {
        for (int i = 0; i < test.values().size(); i++) {
            Optional<Object> neighbour = neighbour(test, test.values().get(i));
            if (neighbour.isPresent()) {
                Condition.Test slipped = with(test, test.operator(), replaced(test.values(), i, neighbour.get()));
                slips.add(new Slip(
                        slipped,
                        MutantKind.WORD,
                        i < test.valueSpans().size() ? test.valueSpans().get(i) : test.span(),
                        "%s becomes %s in '%s'"
                                .formatted(written(test.values().get(i)), written(neighbour.get()), test.canonical())));
            }
        }
    }

    /** Returns the next word of the vocabulary that the test does not name; from the last one on, the one before. */
    private static Optional<Object> neighbour(Condition.Test test, @Nullable Object value) {
        List<? extends Word> words = test.slot().property().words();
        int place = value == null ? words.size() : words.indexOf(value);
        for (int i = place + 1; i < words.size(); i++) {
            if (!test.values().contains(words.get(i))) {
                return Optional.of(words.get(i));
            }
        }
        for (int i = Math.min(place, words.size()) - 1; i >= 0; i--) {
            if (!test.values().contains(words.get(i))) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    private static void numbers(Condition.Test test, List<Slip> slips) {
        for (int step : List.of(-1, 1)) {
            Object moved = moved(test.values().get(0), step);
            Condition.Test slipped = with(test, test.operator(), replaced(test.values(), 0, moved));
            slips.add(new Slip(
                    slipped, MutantKind.THRESHOLD, test.span(), becomes(test.canonical(), slipped.canonical())));
        }
        // Of whole numbers "<" and "<=" differ by one step of the bound, which is tried already.
        if (test.slot().property().kind() == Property.Kind.NUMBER && BOUNDS.contains(test.operator())) {
            Condition.Test slipped = with(test, neighbour(test.operator()), test.values());
            slips.add(new Slip(
                    slipped, MutantKind.OPERATOR, test.span(), becomes(test.canonical(), slipped.canonical())));
        }
    }

    private static Operator neighbour(Operator bound) {
        return switch (bound) {
            case LESS -> Operator.LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.LESS;
            case MORE -> Operator.MORE_OR_EQUAL;
            case MORE_OR_EQUAL -> Operator.MORE;
            case EQUAL, NOT_EQUAL, IN, NOT_IN, CONTAINS, NOT_CONTAINS ->
                throw new IllegalArgumentException("%s compares with no bound.".formatted(bound));
        };
    }

    private static Object moved(@Nullable Object number, int step) {
        return number instanceof BigDecimal decimal
                ? decimal.add(BigDecimal.valueOf(step))
                : Integer.valueOf(Integer.parseInt(String.valueOf(number)) + step);
    }

    private static Condition.Test with(Condition.Test test, Operator operator, List<@Nullable Object> values) {
        return new Condition.Test(test.slot(), operator, values, test.valueSpans(), test.span());
    }

    private static Pattern with(Pattern pattern, List<Condition> constraints) {
        return new Pattern(pattern.negated(), pattern.subject(), constraints, pattern.span());
    }

    private static Condition join(List<Condition> parts, boolean all, Span span) {
        return all ? new Condition.All(parts, span) : new Condition.Any(parts, span);
    }

    private void add(int place, @Nullable Pattern slipped, MutantKind kind, Span at, String change) {
        List<Pattern> patterns = new ArrayList<>(rule.patterns());
        if (slipped == null) {
            patterns.remove(place);
        } else {
            patterns.set(place, slipped);
        }
        Rule with = new Rule(
                rule.name(),
                rule.stage(),
                rule.summary(),
                rule.source(),
                rule.acceptances(),
                patterns,
                rule.calls(),
                rule.file(),
                rule.span(),
                rule.text());
        mutants.add(new Mutant(rule, with, kind, at, change));
    }

    private static <T extends @Nullable Object> List<T> replaced(List<T> list, int place, T by) {
        List<T> replaced = new ArrayList<>(list);
        replaced.set(place, by);
        return replaced;
    }

    private static <T> List<T> without(List<T> list, int place) {
        List<T> without = new ArrayList<>(list);
        without.remove(place);
        return without;
    }

    private static String becomes(String before, String now) {
        return "'%s' becomes '%s'".formatted(before, now);
    }

    private static String written(@Nullable Object word) {
        return word == null ? "UNKNOWN" : word.toString();
    }

    private static String written(Pattern pattern) {
        return (pattern.negated() ? "not " : "")
                + pattern.subject().pattern()
                + pattern.constraints().stream()
                        .map(Condition::canonical)
                        .collect(Collectors.joining(", ", "( ", " )"));
    }
}
