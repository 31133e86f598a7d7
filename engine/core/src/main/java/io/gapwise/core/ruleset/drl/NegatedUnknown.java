package io.gapwise.core.ruleset.drl;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds negated tests of answers that may be unknown. Such a test holds for every blank form, which is nearly always a
 * mistake. If the rule requires the answer to be known, or names UNKNOWN, its author has considered this. Tests of one
 * answer that are side by side and must all hold are reported once, because one change corrects them all.
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

    /**
     * Searches the condition. {@code holds} says whether the rule needs it to hold or not to hold, and {@code known}
     * has the answers that the surrounding tests require to be known.
     */
    private void look(Condition condition, boolean holds, Set<Slot> known) {
        condition.visit(
                all -> look(all.parts(), holds, holds ? joined(all, true, known) : known, holds),
                any -> look(any.parts(), holds, holds ? known : joined(any, false, known), !holds),
                not -> look(not.part(), !holds, known),
                test -> {
                    if (worthTelling(test, holds, known)) {
                        tell(List.of(test), holds);
                    }
                });
    }

    private void look(List<Condition> parts, boolean holds, Set<Slot> known, boolean together) {
        Map<Slot, List<Condition.Test>> alike = new LinkedHashMap<>();
        for (Condition part : parts) {
            Optional<Condition.Test> test = together ? part.asTest() : Optional.empty();
            if (test.isPresent()) {
                if (worthTelling(test.get(), holds, known)) {
                    alike.computeIfAbsent(test.get().slot(), slot -> new ArrayList<>())
                            .add(test.get());
                }
            } else {
                look(part, holds, known);
            }
        }
        alike.values().forEach(tests -> tell(tests, holds));
    }

    private static boolean worthTelling(Condition.Test test, boolean holds, Set<Slot> known) {
        return holdsOfUnknown(test, holds) && mayBeUnknown(test.slot()) && !known.contains(test.slot());
    }

    private static Set<Slot> joined(Condition condition, boolean holds, Set<Slot> known) {
        Set<Slot> joined = new HashSet<>(known);
        joined.addAll(KnownAnswers.required(condition, holds));
        return joined;
    }

    /**
     * Says whether the test holds for an unknown answer only because it is negated. A test such as
     * {@code in ( NO, UNKNOWN )} names the unknown answer and means it.
     */
    private static boolean holdsOfUnknown(Condition.Test test, boolean holds) {
        boolean negated = test.operator().negative() == holds;
        boolean namesUnknown = test.values().stream().anyMatch(KnownAnswers::unknown);
        return negated && !namesUnknown;
    }

    /**
     * Says whether the slot holds an answer, or a fact that was sent beside one, that may be unknown. Findings, and values
     * computed from answers, are always available.
     */
    private static boolean mayBeUnknown(Slot slot) {
        return switch (slot.subject()) {
            case GAP_CASE -> !slot.property().ready();
            case FOLLOW_UP, STANDING -> !KnownAnswers.certain(slot);
            case TRIAGE, CAUSES, VERDICT, REMEDIES, METHODS, WEIGHED -> false;
        };
    }

    private void tell(List<Condition.Test> tests, boolean holds) {
        Slot slot = tests.get(0).slot();
        boolean ofWords = slot.property().kind() == Property.Kind.WORD;
        found.add(RuleProblem.in(
                rule,
                ProblemCode.NEGATED_UNKNOWN,
                tests.get(0).span(),
                (holds ? "this also holds where %s is unknown%s" : "denied, this also holds where %s is unknown%s")
                        .formatted(slot.path(), more(tests.size() - 1)),
                "beside it a test that requires %s to be known".formatted(slot.path())
                        + (ofWords ? ", or one that names UNKNOWN" : ""),
                ofWords ? said(slot, tests) : null));
    }

    private static String more(int others) {
        return others == 0
                ? ""
                : others == 1
                        ? ", and so does one more test of it"
                        : ", and so do %d more tests of it".formatted(others);
    }

    /** Returns a test that holds for the same cases and names its words; null if it would be long. */
    private static @Nullable String said(Slot slot, List<Condition.Test> tests) {
        List<String> others = slot.property().words().stream()
                .filter(word -> tests.stream().noneMatch(test -> test.values().contains(word)))
                .map(Word::name)
                .toList();
        return others.size() > SHOWN_WORDS
                ? null
                : slot.path() + others.stream().collect(Collectors.joining(", ", " in ( ", " )"));
    }
}
