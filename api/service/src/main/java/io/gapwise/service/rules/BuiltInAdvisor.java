package io.gapwise.service.rules;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.ruleset.drl.RuleSetReading;
import java.util.List;

/**
 * Holds the built-in rules ready to answer. They are only read at the start, because the build has already confirmed
 * them with Drools' parser, run their cases and judged their meaning.
 */
record BuiltInAdvisor(RuleFiles files, Advisor advisor, List<RuleProblem> problems) {

    static BuiltInAdvisor read() {
        RuleFiles files = BuiltInRules.files();
        RuleSetReading reading = RuleSetReader.checkBuiltIn(files);
        return new BuiltInAdvisor(
                files,
                new Advisor(reading.rules()
                        .orElseThrow(() -> new IllegalStateException("The built-in rules must be good."))),
                reading.problems());
    }
}
