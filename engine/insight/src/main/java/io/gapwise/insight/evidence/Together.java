package io.gapwise.insight.evidence;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds for a question that turns the verdict only together with others what those are, and where it then leads. The
 * solver finds them, and the rules themselves confirm it.
 */
final class Together {

    private final Doubtful.Found found;
    private final Verdicts verdicts;
    private final Map<String, OpenAnswer> byPath;

    /** Holds the contract paths of the others and what the question then leads to. */
    record With(List<String> others, List<Outcome> outcomes) {}

    Together(Doubtful.Found found, Verdicts verdicts) {
        this.found = found;
        this.verdicts = verdicts;
        this.byPath = found.open().stream().collect(Collectors.toMap(OpenAnswer::path, Function.identity()));
    }

    /** Returns the fewest others with which a question turns the verdict; nothing where the rules do not confirm any. */
    Optional<With> with(OpenAnswer one) {
        return found.sets().sets().stream()
                .filter(set -> set.containsKey(one.path()))
                .flatMap(set -> confirmed(one, set).stream())
                .findFirst();
    }

    private Optional<With> confirmed(OpenAnswer one, Map<String, @Nullable Object> set) {
        VerdictValue verdict = found.now().verdict().value();
        Map<String, @Nullable Object> others = new HashMap<>(set);
        others.remove(one.path());
        try {
            GapCase before = answered(others);
            List<Outcome> outcomes = verdicts.of(before).filter(verdict::equals).isPresent()
                    ? verdicts.turnedBy(before, one, verdict)
                    : List.of();
            return outcomes.isEmpty() ? Optional.empty() : Optional.of(new With(inOrder(others), outcomes));
        } catch (IllegalArgumentException outOfBounds) {
            return Optional.empty();
        }
    }

    private GapCase answered(Map<String, @Nullable Object> answers) {
        GapCase answered = found.now().gapCase();
        for (Map.Entry<String, @Nullable Object> each : answers.entrySet()) {
            OpenAnswer open = byPath.get(each.getKey());
            answered = open.answered(answered, open.read(each.getValue()));
        }
        return answered;
    }

    private List<String> inOrder(Map<String, @Nullable Object> others) {
        return found.open().stream()
                .map(OpenAnswer::path)
                .filter(others::containsKey)
                .toList();
    }
}
