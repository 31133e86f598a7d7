package io.gapwise.service.rulesets;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.checking.CheckReport;
import io.gapwise.insight.checking.RuleSetCheck;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Checks rule files that somebody sends, and lets all of them pass through one throttle whichever way they come. The
 * live rules stay as they are.
 */
@Component
public final class RuleSetChecks {

    private final LiveRules rules;
    private final CheckThrottle turnstile;
    private final int judgedUpTo;

    RuleSetChecks(LiveRules rules, Settings settings) {
        this.rules = rules;
        this.turnstile = new CheckThrottle(settings.checks());
        this.judgedUpTo = settings.meaningUpTo();
    }

    /**
     * Returns everything there is to say about these files; refuses only where too many checks are requested at once.
     */
    public CheckReport of(RuleFiles files) throws Refusal {
        try {
            return pass(() -> files, report -> report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <R> R pass(CheckThrottle.Reading<RuleFiles> reading, Function<CheckReport, R> answer) throws IOException, Refusal {
        return turnstile.pass(
                () -> withSources(reading.read()), files -> answer.apply(RuleSetCheck.ofPart(files, judgedUpTo)));
    }

    /** Returns the throttle, so that whatever else is worked out of rule files that are sent passes through the same one. */
    CheckThrottle throttle() {
        return turnstile;
    }

    /** Adds the list of sources of the live rule set where none is sent; adds nothing where no rule set is live. */
    private RuleFiles withSources(RuleFiles sent) {
        byte[] sources = rules.found()
                .map(set -> set.files().files().get(RuleFiles.SOURCES))
                .orElse(null);
        if (sources == null || sent.files().containsKey(RuleFiles.SOURCES)) {
            return sent;
        }
        return sent.withSources(sources);
    }
}
