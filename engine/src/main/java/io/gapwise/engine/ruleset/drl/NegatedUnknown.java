package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.cases.Word;
import io.gapwise.engine.ruleset.Condition;
import io.gapwise.engine.ruleset.Operator;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.Slot;
import io.gapwise.engine.ruleset.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds negated tests of answers that may be unknown: they hold of every blank form, which is nearly always a mistake.
 * Where the rule requires the answer to be known, or names UNKNOWN, its author has thought of it.
 */
final class NegatedUnknown {

    private static final int SHOWN_WORDS = 6;

    private final Rule rule;
    private final List<RuleProblem> found = new ArrayList<>();

    private NegatedUnknown(Rule rule) {
        this.rule = rule;
    }

    static List<RuleProblem> in(Rule rule) {
        NegatedUnknown search = new NegatedUnknown(rule);
        search.look(rule.condition(), true, Set.of());
        return search.found;
    }

    /** Looks where the condition holds or does not hold, knowing what is required to be known beside it. */
    private void look(Condition condition, boolean holds, Set<Slot> known) {
        if (condition instanceof Condition.Not not) {
            look(not.part(), !holds, known);
        } else if (condition instanceof Condition.All all) {
            look(all.parts(), holds, holds ? joined(condition, true, known) : known);
        } else if (condition instanceof Condition.Any any) {
            look(any.parts(), holds, holds ? known : joined(condition, false, known));
        } else if (condition instanceof Condition.Test test && holdsOfUnknown(test, holds)) {
            if (mayBeUnknown(test.slot()) && !known.contains(test.slot())) {
                tell(test, holds);
            }
        }
    }

    private void look(List<Condition> parts, boolean holds, Set<Slot> known) {
        parts.forEach(part -> look(part, holds, known));
    }

    private static Set<Slot> joined(Condition condition, boolean holds, Set<Slot> known) {
        Set<Slot> joined = new HashSet<>(known);
        joined.addAll(Known.required(condition, holds));
        return joined;
    }

    /** Only because it says that something is not so: {@code in ( NO, UNKNOWN )} means what it says. */
    private static boolean holdsOfUnknown(Condition.Test test, boolean holds) {
        boolean negated = test.operator().negative() == holds;
        boolean namesUnknown = test.values().stream().anyMatch(Known::unknown);
        return negated && !namesUnknown;
    }

    /** Answers only: a finding is always there. */
    private static boolean mayBeUnknown(Slot slot) {
        return slot.subject() == Subject.GAP_CASE && !Known.certain(slot);
    }

    private void tell(Condition.Test test, boolean holds) {
        String path = test.slot().path();
        found.add(RuleProblem.in(
                rule,
                ProblemCode.NEGATED_UNKNOWN,
                test.span(),
                holds
                        ? "this also holds where %s is unknown".formatted(path)
                        : "denied, this also holds where %s is unknown".formatted(path),
                "a test that requires %s to be known, or one that names UNKNOWN".formatted(path),
                said(test)));
    }

    /** What holds of the same cases and says so. */
    private static @Nullable String said(Condition.Test test) {
        List<? extends Word> words = test.slot().property().words();
        boolean ofWords = test.operator() == Operator.NOT_EQUAL
                || test.operator() == Operator.NOT_IN
                || test.operator() == Operator.EQUAL
                || test.operator() == Operator.IN;
        List<String> others = words.stream()
                .filter(word -> !test.values().contains(word))
                .map(Word::name)
                .toList();
        return !ofWords || others.isEmpty() || others.size() > SHOWN_WORDS
                ? null
                : test.slot().path() + others.stream().collect(Collectors.joining(", ", " in ( ", " )"));
    }
}
