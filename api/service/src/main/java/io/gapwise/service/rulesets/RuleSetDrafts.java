package io.gapwise.service.rulesets;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.ruleset.drl.RuleSetReading;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads drafts of rules to compare them with the live ones. A draft never becomes live, and nothing of it is kept. */
@Component
public final class RuleSetDrafts {

    private final LiveRules rules;
    private final RuleSetChecks checks;

    RuleSetDrafts(LiveRules rules, RuleSetChecks checks) {
        this.rules = rules;
        this.checks = checks;
    }

    /**
     * Holds a draft beside the rules that are live.
     *
     * @param rules the rules of the draft; empty where they cannot be read without an error
     * @param problems what is wrong with how they are written
     */
    public record Draft(LiveSet live, Optional<RuleSet> rules, List<RuleProblem> problems) {

        public Draft {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads files that are sent as JSON, and works something out of them while no more than a few others do.
     *
     * @param whole whether they are a whole rule set; otherwise each takes the place of the live file of its name
     */
    public <R> R read(InputStream sent, boolean whole, Function<Draft, R> answer) throws IOException, Refusal {
        LiveSet live = rules.now();
        return checks.throttle()
                .pass(() -> RuleFilesJsonReader.read(sent), files -> answer.apply(draft(files, whole, live)));
    }

    /** Does the same with files that came in another way, each of which takes the place of the live file of its name. */
    public <R> R of(RuleFiles sent, Function<Draft, R> answer) throws Refusal {
        LiveSet live = rules.now();
        try {
            return checks.throttle().pass(() -> sent, files -> answer.apply(draft(files, false, live)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft draft(RuleFiles sent, boolean whole, LiveSet live) {
        RuleSetReading reading = RuleSetReader.check(whole ? sent : among(sent, live.files()));
        return new Draft(
                live,
                reading.rules().map(rules -> rules.withTranslations(live.rules().translations())),
                reading.problems());
    }

    private static RuleFiles among(RuleFiles sent, RuleFiles live) {
        Map<String, byte[]> files = new TreeMap<>(live.files());
        files.putAll(live.translations());
        files.putAll(sent.files());
        files.putAll(sent.translations());
        return RuleFiles.of(files);
    }
}
