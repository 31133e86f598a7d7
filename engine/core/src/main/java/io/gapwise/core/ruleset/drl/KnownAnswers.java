package io.gapwise.core.ruleset.drl;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the answers that a condition requires to be known, because only these may be named in a text. */
final class KnownAnswers {

    private KnownAnswers() {}

    static Set<Slot> required(Condition condition) {
        return required(condition, true);
    }

    static Set<Slot> required(Condition condition, boolean holds) {
        return condition.match(
                all -> joined(all.parts(), holds, holds),
                any -> joined(any.parts(), holds, !holds),
                not -> required(not.part(), !holds),
                test -> ofTest(test, holds));
    }

    private static Set<Slot> joined(List<Condition> parts, boolean holds, boolean everyPart) {
        List<Set<Slot>> required = parts.stream().map(p -> required(p, holds)).toList();
        Set<Slot> joined = new HashSet<>(required.get(0));
        required.forEach(everyPart ? joined::addAll : joined::retainAll);
        return joined;
    }

    private static Set<Slot> ofTest(Condition.Test test, boolean holds) {
        boolean positive = test.operator().negative() != holds;
        boolean namesUnknown = test.values().stream().anyMatch(KnownAnswers::unknown);
        boolean comparison =
                test.operator().compareTo(Operator.LESS) >= 0 && test.operator().compareTo(Operator.MORE_OR_EQUAL) <= 0;
        boolean known = comparison ? holds : positive != namesUnknown;
        return known ? withWhatItFollowsFrom(test, holds) : Set.of();
    }

    private static Set<Slot> withWhatItFollowsFrom(Condition.Test test, boolean holds) {
        boolean saysYes =
                holds && test.operator() == Operator.EQUAL && test.values().contains(Answer.YES);
        boolean directed = test.slot().path().equals("goal.direction");
        List<String> beneath = directed
                ? List.of("goal.baseline", "goal.target")
                : switch (test.slot().path()) {
                    case "gap.described" -> saysYes ? List.of("desired", "actual") : List.of();
                    case "goal.measurable" -> saysYes ? List.of("goal.baseline", "goal.target") : List.of();
                    case "pastLeadTime" -> List.of("weeks");
                    default -> List.of();
                };
        Set<Slot> known = beneath.stream()
                .map(path -> Slot.known(test.slot().subject(), path))
                .collect(Collectors.toCollection(HashSet::new));
        known.add(test.slot());
        return known;
    }

    static boolean unknown(@Nullable Object value) {
        return value == null || (value instanceof Word word && !word.known());
    }

    /** Says whether the value in this slot is always known. */
    static boolean certain(Slot slot) {
        Property property = slot.property();
        return !property.optional()
                && property.words().stream().allMatch(Word::known)
                && property.kind() != Property.Kind.WORDS;
    }
}
