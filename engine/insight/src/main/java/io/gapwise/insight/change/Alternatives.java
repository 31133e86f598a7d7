package io.gapwise.insight.change;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Words;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists the other answers to a question that make a difference to the rules. For a word these are all other words; for
 * a number, one from each range between the thresholds in the rules, if possible the threshold itself; for a set of
 * words, the sets with one word more or less.
 */
public final class Alternatives {

    private static final String SOME_TEXT = "To be described";
    /** The only texts whose presence makes a difference to the rules ({@code gap.described}). */
    private static final Set<String> TOLD_IF_GIVEN = Set.of("desired", "actual");

    /** The tests of what is sent, by the path that tells it from everything else. */
    private final Map<String, List<Condition.Test>> tests = new HashMap<>();

    /** Lists the answers that make a difference to the answer of a case. */
    public Alternatives(RuleSet rules) {
        this(rules, Stage.answering());
    }

    /** @param stages the stages whose rules tell the answers apart */
    public Alternatives(RuleSet rules, List<Stage> stages) {
        for (Stage stage : stages) {
            for (Rule rule : rules.rules(stage)) {
                rule.patterns().forEach(pattern -> pattern.condition().tests().forEach(this::collect));
            }
        }
    }

    private void collect(Condition.Test test) {
        if (test.slot().subject().sent()) {
            tests.computeIfAbsent(test.slot().qualifiedPath(), path -> new ArrayList<>())
                    .add(test);
        }
    }

    /** Returns the other answers as values of the case; null means that the answer is left out. */
    public List<@Nullable Object> to(Property property, @Nullable Object answer) {
        return to(property, property.path(), answer);
    }

    /** Returns the other values of what is sent, be it with the case or beside an answer; null means that it is left out. */
    public List<@Nullable Object> to(Slot sent, @Nullable Object value) {
        return to(sent.property(), sent.qualifiedPath(), value);
    }

    private List<@Nullable Object> to(Property property, String path, @Nullable Object answer) {
        return switch (property.kind()) {
            case WORD -> words(property, answer);
            case WORDS -> sets(property, (Set<?>) answer);
            case WHOLE_NUMBER, NUMBER -> numbers(property, tests.getOrDefault(path, List.of()), answer);
            case TEXT ->
                TOLD_IF_GIVEN.contains(property.path())
                        ? Arrays.asList(answer == null ? SOME_TEXT : (Object) null)
                        : List.of();
        };
    }

    private static List<@Nullable Object> words(Property property, @Nullable Object answer) {
        List<@Nullable Object> others = new ArrayList<>(property.words());
        others.remove(answer);
        return others;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<@Nullable Object> sets(Property property, @Nullable Set<?> answer) {
        Class vocabulary = property.type();
        Collection<Object> given = answer == null ? List.of() : (Collection<Object>) answer;
        List<@Nullable Object> others = new ArrayList<>();
        if (answer != null) {
            others.add(null);
        }
        if (answer == null || !answer.isEmpty()) {
            others.add(Words.ordered(vocabulary, EnumSet.noneOf(vocabulary)));
        }
        for (Object word : vocabulary.getEnumConstants()) {
            EnumSet other = EnumSet.noneOf(vocabulary);
            other.addAll(given);
            if (!other.remove(word)) {
                other.add(word);
            }
            if (!other.isEmpty()) {
                others.add(Words.ordered(vocabulary, other));
            }
        }
        return others;
    }

    private static List<@Nullable Object> numbers(Property property, List<Condition.Test> of, @Nullable Object answer) {
        Set<List<Boolean>> seen = new LinkedHashSet<>();
        seen.add(whatRulesRead(of, answer));
        List<@Nullable Object> others = new ArrayList<>();
        for (Object candidate : candidates(property, of)) {
            if (seen.add(whatRulesRead(of, candidate))) {
                others.add(candidate);
            }
        }
        if (answer != null) {
            others.add(null);
        }
        return others;
    }

    private static List<Object> candidates(Property property, List<Condition.Test> tests) {
        List<BigDecimal> thresholds = new ArrayList<>();
        for (Condition.Test test : tests) {
            for (Object value : test.values()) {
                if (value != null) {
                    thresholds.add(new BigDecimal(value.toString()));
                }
            }
        }
        List<Object> candidates = new ArrayList<>();
        for (BigDecimal step : List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE.negate())) {
            thresholds.forEach(threshold -> add(property, threshold.add(step), candidates));
        }
        add(property, BigDecimal.ONE, candidates);
        return candidates;
    }

    private static void add(Property property, BigDecimal number, List<Object> candidates) {
        if (property.kind() == Property.Kind.NUMBER) {
            if (number.compareTo(BigDecimal.valueOf(property.min())) >= 0) {
                candidates.add(number);
            }
        } else if (number.compareTo(BigDecimal.valueOf(property.min())) >= 0
                && number.compareTo(BigDecimal.valueOf(property.max())) <= 0) {
            candidates.add(number.intValue());
        }
    }

    /** Returns what the rules see of this number: whether it is known, then the result of each test. */
    private static List<Boolean> whatRulesRead(List<Condition.Test> tests, @Nullable Object number) {
        List<Boolean> read = new ArrayList<>(List.of(number != null));
        if (tests.isEmpty()) {
            return read;
        }
        Slot slot = tests.get(0).slot();
        FlatFact fact = slot.subject().besideAnAnswer() ? FlatFact.besideAnAnswer() : new FlatFact();
        fact.put(slot, number);
        tests.forEach(test -> read.add(test.holds(fact)));
        return read;
    }
}
