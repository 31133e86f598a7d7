package io.gapwise.service.rules;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.Reading;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.util.List;

/**
 * The built-in rules ready to answer. The build has had Drools' parser confirm them, has run their cases and judged their
 * meaning: at the start they are only read.
 */
record BuiltIn(RuleFiles files, Advisor advisor, List<RuleProblem> problems) {

    static BuiltIn read() {
        RuleFiles files = BuiltInRules.files();
        Reading reading = RuleSetReader.checkBuiltIn(files);
        return new BuiltIn(
                files,
                new Advisor(reading.rules()
                        .orElseThrow(() -> new IllegalStateException("The built-in rules must be good."))),
                reading.problems());
    }
}
