package io.gapwise.insight.checking;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what an analyst learns about a case, without the sentences; the best remedy and method come first. */
record CaseAnswer(VerdictValue verdict, Set<Cause> causes, List<Remedy> remedies, List<Method> methods) {

    static CaseAnswer of(Evaluation evaluation) {
        return new CaseAnswer(
                evaluation.verdict().value(),
                evaluation.causes().found(),
                evaluation.remedies().bestFirst(),
                evaluation.methodsAdvised());
    }

    /** Lists the differences, one on each line, such as {@code verdict: MIXED → TRAINING}. */
    List<String> changedTo(CaseAnswer now) {
        List<String> changes = new ArrayList<>();
        if (verdict != now.verdict) {
            changes.add("verdict: " + verdict + " → " + now.verdict);
        }
        change("causes", causes, now.causes, changes);
        change("remedies", remedies, now.remedies, changes);
        change("methods", methods, now.methods, changes);
        return changes;
    }

    private static void change(String what, Collection<?> before, Collection<?> now, List<String> changes) {
        if (!before.equals(now)) {
            changes.add(what + ": " + listed(before) + " → " + listed(now));
        }
    }

    private static String listed(Collection<?> words) {
        return words.isEmpty() ? "none" : words.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
