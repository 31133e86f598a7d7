package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.Gate;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.insight.located.LocatedJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the files of cases that lie beside the rules of a rule set. */
public final class RuleCasesReader {

    private final RuleFiles files;
    private final RuleSet rules;
    private final Map<String, Rule> byName = new HashMap<>();
    private final Map<String, RuleCase> cases = new LinkedHashMap<>();
    private final List<FurtherCase> further = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCasesReader(RuleFiles files, RuleSet rules) {
        this.files = files;
        this.rules = rules;
        rules.rules().forEach(rule -> byName.put(rule.name(), rule));
    }

    /**
     * Returns the cases of the rules, or none if no files of cases lie beside them.
     *
     * @param rules the rules that were read from the same files
     * @throws RuleSetRefused if there is a problem in the files of cases; it names all of them
     */
    public static RuleCases read(RuleFiles files, RuleSet rules) {
        return new RuleCasesReader(files, rules).run();
    }

    private RuleCases run() {
        if (files.tooManyCases()) {
            throw new RuleSetRefused(
                    List.of(files.problem(ProblemCode.SET_TOO_LARGE, "the cases are too large", "at most 4 MiB")));
        }
        files.cases().forEach(this::readFile);
        if (!problems.isEmpty()) {
            throw new RuleSetRefused(problems);
        }
        return new RuleCases(cases, further);
    }

    private void readFile(String name, byte[] content) {
        String file = files.root() + name;
        String rulesFile = file.substring(0, file.length() - RuleFiles.CASES.length()) + RuleFiles.RULES;
        Problems here = Problems.in(files.root(), name);
        Gate.text(name, content, here).ifPresent(text -> {
            RulesBeside beside = new RulesBeside(rulesFile, rules, byName);
            List<LocatedJson> entries = new CasesText(here).entries(text);
            EntryReader reader = new EntryReader(file, text, beside, here);
            Map<String, RuleCase> own = new LinkedHashMap<>();
            Set<String> withOwnCase = FurtherReader.withOwnCase(entries);
            for (LocatedJson entry : entries) {
                if (!FurtherReader.adds(entry, withOwnCase)) {
                    reader.read(entry).ifPresent(read -> own.put(read.rule(), read));
                }
            }
            cases.putAll(own);
            FurtherReader more = new FurtherReader(file, text, beside, own, here);
            entries.forEach(entry -> further.addAll(more.read(entry)));
        });
        problems.addAll(here.found());
    }
}
