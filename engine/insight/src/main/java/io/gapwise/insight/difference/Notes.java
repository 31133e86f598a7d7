package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a comparison of two rule sets does not speak of. */
final class Notes {

    private Notes() {}

    static List<String> of(RulesCompared rules) {
        List<String> notes = new ArrayList<>();
        if (rules.onlyOneHasInvariants()) {
            notes.add("Invariants are not compared, because one of the two has none.");
        } else {
            rules.invariantsChanged().stream().map(Notes::invariant).forEach(notes::add);
        }
        List<String> rewritten = rules.changed().stream()
                .filter(RulePair::conditionRewritten)
                .filter(pair -> pair.either().stage().answers())
                .map(RulePair::name)
                .toList();
        if (!rewritten.isEmpty()) {
            notes.add(
                    "Which answers are listed as the facts of a reason is not compared; it follows from how conditions are"
                            + " written, and these are written otherwise: " + String.join(", ", rewritten) + ".");
        }
        return notes;
    }

    /** Says what becomes of a promise that no answer can break. It changes no answer, and whether it holds is another question. */
    private static String invariant(RulePair pair) {
        String never = pair.either().calls().stream()
                .map(Call::conclusion)
                .filter(Conclusion.MustNotHappen.class::isInstance)
                .map(said -> Conclusion.MustNotHappen.class.cast(said).text().written())
                .collect(Collectors.joining(" "));
        String told = "%s (“%s”)".formatted(pair.name(), never);
        return switch (pair.kind()) {
            case ADDED -> "Held to from now on, as prove will say of all cases: " + told + ".";
            case REMOVED -> "No longer held to: " + told + ".";
            case RENAMED -> "Held to as before, under another name: " + told + ".";
            case CHANGED, SAME ->
                pair.conditionRewritten()
                        ? "Held to in another form, as prove will say of all cases: " + told + "."
                        : "Held to as before, in other words: " + told + ".";
        };
    }
}
