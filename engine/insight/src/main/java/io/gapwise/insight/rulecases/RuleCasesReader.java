package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.Gate;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.core.ruleset.drl.RulesRead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the files of cases that lie beside the rules of a rule set. */
public final class RuleCasesReader {

    private static final Span START = new Span(1, 1, 0, 0);

    private final RuleFiles files;
    private final RulesRead rules;
    private final Map<String, RuleCase> cases = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCasesReader(RuleFiles files, RulesRead rules) {
        this.files = files;
        this.rules = rules;
    }

    /**
     * Returns the cases of the rules, or none if no files of cases lie beside them.
     *
     * @param rules the rules that were read from the same files
     * @throws RuleSetRefused if there is a problem in the files of cases; it names all of them
     */
    public static RuleCases read(RuleFiles files, RuleSet rules) {
        RuleCasesReading reading = check(files, RulesRead.whole(rules));
        if (!reading.problems().isEmpty()) {
            throw new RuleSetRefused(reading.problems());
        }
        return reading.cases();
    }

    /** Returns the cases that could be read, and everything that is wrong with the others. It throws nothing. */
    public static RuleCasesReading check(RuleFiles files, RulesRead rules) {
        return new RuleCasesReader(files, rules).run();
    }

    private RuleCasesReading run() {
        if (files.tooManyCases()) {
            problems.add(files.problem(ProblemCode.SET_TOO_LARGE, "the cases are too large", "at most 4 MiB"));
            unread.addAll(rules.named().keySet());
        } else {
            files.cases().forEach(this::readFile);
        }
        return new RuleCasesReading(new RuleCases(cases), unread, problems);
    }

    private void readFile(String name, byte[] content) {
        String file = files.root() + name;
        String inSet = name.substring(0, name.length() - RuleFiles.CASES.length()) + RuleFiles.RULES;
        String beside = files.root() + inSet;
        Problems here = Problems.in(files.root(), name);
        RulesBeside besides = new RulesBeside(beside, rules);
        Map<String, RuleCase> ofFile = new LinkedHashMap<>();
        Gate.text(name, content, here).ifPresent(text -> {
            EntryReader reader = new EntryReader(file, text, besides, here);
            new CasesText(here).read(text, reader).forEach(read -> ofFile.put(read.rule(), read));
            besides.tellIfAstray(inSet, START, here);
        });
        ofFile.keySet().retainAll(rules.named().keySet());
        cases.putAll(ofFile);
        problems.addAll(here.found());
        if (!here.found().isEmpty()) {
            rules.named().forEach((rule, place) -> {
                if (place.file().equals(beside) && !ofFile.containsKey(rule)) {
                    unread.add(rule);
                }
            });
        }
    }
}
