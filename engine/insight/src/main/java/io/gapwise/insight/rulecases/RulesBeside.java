package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.core.ruleset.drl.RulePlace;
import io.gapwise.core.ruleset.drl.RulesAstray;
import io.gapwise.core.ruleset.drl.RulesRead;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of the file beside a file of cases. Each of them may have one case. */
final class RulesBeside {

    private final String file;
    private final RulesRead rules;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final List<String> names;
    private boolean unknown;

    /** @param file the rule file beside, in the form of {@code Rule.file} */
    RulesBeside(String file, RulesRead rules) {
        this.file = file;
        this.rules = rules;
        this.names = rules.named().entrySet().stream()
                .filter(rule -> rule.getValue().file().equals(file))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Assigns a case to this rule and notes a problem if the rule cannot have it. */
    void take(String name, Span at, Problems problems) {
        Integer first = lines.putIfAbsent(name, at.line());
        RulePlace place = rules.named().get(name);
        if (first != null) {
            problems.add(at, "the rule has its case already, in line %d".formatted(first), "one case for each rule");
        } else if (names.isEmpty()) {
            if (place == null) {
                unknown = true;
            } else {
                elsewhere.add(place.file());
            }
        } else if (place == null) {
            problems.addUnknown(
                    ProblemCode.BAD_CASE, at, "there is no such rule in " + file, name, names, RulesAstray.about(name));
        } else if (!place.file().equals(file)) {
            problems.add(at, "the rule stands elsewhere, in " + place, "a rule of " + file);
        }
    }

    /**
     * Notes once, instead of for each case, that no rules lie beside them.
     *
     * @param inSet the path of the rule file inside the rule set
     */
    void tellIfAstray(String inSet, Span at, Problems problems) {
        if (!names.isEmpty() || lines.isEmpty() || rules.unreadFiles().contains(file)) {
            return;
        }
        boolean all = !unknown && elsewhere.size() == 1;
        problems.add(
                ProblemCode.BAD_CASE,
                at,
                elsewhere.isEmpty()
                        ? "there are no rules beside these cases"
                        : "there are no rules beside these cases: their rules are in "
                                + String.join(", ", elsewhere.stream().sorted().toList()),
                "rules in " + file,
                all ? casesOf(elsewhere.iterator().next()) : null,
                RulesAstray.about(inSet));
    }

    private static String casesOf(String rules) {
        return rules.replaceFirst("\\.drl$", ".cases.json");
    }

    /** Returns the stage of the rule of this name; the first one where there is no such rule. */
    Stage stage(@Nullable String name) {
        return name == null ? Stage.TRIAGE : Stage.ofRule(name).orElse(Stage.TRIAGE);
    }
}
