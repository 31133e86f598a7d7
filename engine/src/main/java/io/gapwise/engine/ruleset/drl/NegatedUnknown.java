package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.cases.Property;
import io.gapwise.engine.cases.Word;
import io.gapwise.engine.ruleset.Condition;
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

    /** Answers only: a finding, or what follows from the answers, is always there. */
    private static boolean mayBeUnknown(Slot slot) {
        return slot.subject() == Subject.GAP_CASE && !slot.property().ready();
    }

    private void tell(Condition.Test test, boolean holds) {
        String path = test.slot().path();
        boolean ofWords = test.slot().property().kind() == Property.Kind.WORD;
        found.add(RuleProblem.in(
                rule,
                ProblemCode.NEGATED_UNKNOWN,
                test.span(),
                (holds ? "this also holds where %s is unknown" : "denied, this also holds where %s is unknown")
                        .formatted(path),
                "beside it a test that requires %s to be known".formatted(path)
                        + (ofWords ? ", or one that names UNKNOWN" : ""),
                ofWords ? said(test) : null));
    }

    /** What holds of the same cases and says so; null where that would be long. */
    private static @Nullable String said(Condition.Test test) {
        List<String> others = test.slot().property().words().stream()
                .filter(word -> !test.values().contains(word))
                .map(Word::name)
                .toList();
        return others.size() > SHOWN_WORDS
                ? null
                : test.slot().path() + others.stream().collect(Collectors.joining(", ", " in ( ", " )"));
    }
}
