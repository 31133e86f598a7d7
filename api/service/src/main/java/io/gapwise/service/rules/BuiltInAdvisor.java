package io.gapwise.service.rules;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.ruleset.drl.RuleSetReading;
import java.util.List;

/**
 * The built-in rules ready to answer. The build has had Drools' parser confirm them, has run their cases and judged their
 * meaning: at the start they are only read.
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
