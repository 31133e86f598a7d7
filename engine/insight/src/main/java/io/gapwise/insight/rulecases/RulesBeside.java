package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of the file beside a file of cases. Each of them may have one case. */
final class RulesBeside {

    private final String file;
    private final RuleSet rules;
    private final Map<String, Rule> byName;
    private final Map<String, Integer> lines = new HashMap<>();

    RulesBeside(String file, RuleSet rules, Map<String, Rule> byName) {
        this.file = file;
        this.rules = rules;
        this.byName = byName;
    }

    /** Assigns its own case to this rule and notes a problem if the rule cannot have it. */
    void take(String name, Span at, Problems problems) {
        Integer first = lines.putIfAbsent(name, at.line());
        if (first != null) {
            problems.add(
                    at,
                    "the rule has its case already, in line %d".formatted(first),
                    "one case for each rule, and further ones with then, speaksWhen or with");
        } else {
            require(name, at, problems);
        }
    }

    /** Notes a problem if there is no rule of this name in the file. */
    void require(String name, Span at, Problems problems) {
        Optional<Rule> rule = Optional.ofNullable(byName.get(name));
        if (rule.isEmpty()) {
            unknown(name, at, problems);
        } else if (!rule.get().file().equals(file)) {
            String stands =
                    "%s:%d".formatted(rule.get().file(), rule.get().span().line());
            problems.add(at, "the rule stands elsewhere, in " + stands, "a rule of " + file);
        }
    }

    /** Returns the stage of the rule of this name; the first one where there is no such rule. */
    Stage stage(@Nullable String name) {
        Rule rule = name == null ? null : byName.get(name);
        return rule == null ? Stage.TRIAGE : rule.stage();
    }

    private void unknown(String name, Span at, Problems problems) {
        List<String> names = rules.rules().stream()
                .filter(rule -> rule.file().equals(file))
                .map(Rule::name)
                .toList();
        if (names.isEmpty()) {
            problems.add(at, "there are no rules beside these cases", "rules in " + file);
        } else {
            problems.addUnknown(at, "there is no such rule in " + file, name, names);
        }
    }
}
