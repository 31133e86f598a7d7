package io.gapwise.api.rules;

import io.gapwise.engine.ruleset.drl.RuleSetRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a rule author the whole report and nothing of the program's insides. */
final class RuleSetRefusedAnalyzer extends AbstractFailureAnalyzer<RuleSetRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RuleSetRefused cause) {
        return new FailureAnalysis(
                "The rule set is refused:\n\n" + cause.getMessage(),
                "Mend the rule files named above, or start without --gapwise.rules-dir to use the built-in rules.",
                cause);
    }
}
