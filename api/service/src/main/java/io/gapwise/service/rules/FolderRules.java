package io.gapwise.service.rules;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.ConfirmedRules;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.insight.checking.CheckReport;
import io.gapwise.insight.checking.RuleSetCheck;
import io.gapwise.insight.signs.SignBook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rules of a folder live if they are clean. It reports everything that is wrong with them and throws nothing.
 */
final class FolderRules {

    private static final Logger LOG = LoggerFactory.getLogger(FolderRules.class);
    private static final RuleFiles NONE = RuleFiles.of(Map.of());

    private final Path folder;
    private final LiveRules live;
    private final BackgroundRuleCheck later;
    private final int judgedUpTo;
    private final Clock clock;
    private final ConfirmedRules confirmed = new ConfirmedRules();

    FolderRules(Path folder, LiveRules live, BackgroundRuleCheck later, int judgedUpTo, Clock clock) {
        this.folder = folder;
        this.live = live;
        this.later = later;
        this.judgedUpTo = judgedUpTo;
        this.clock = clock;
    }

    static LastCheck notCheckedYet(Instant now) {
        return LastCheck.refused(problem(ProblemCode.FOLDER_UNREADABLE, "the rules have not been read yet", null), now);
    }

    /**
     * Looks at the rules as they are now.
     *
     * @return false where they could not be read; the watcher may get no event when that is over
     */
    boolean look() {
        try {
            // The files are named by their places inside the set, because only the log may say where this machine keeps
            // it.
            check(RuleFiles.in(folder).withoutRoot());
            return true;
        } catch (RuleSetRefused e) {
            RuleProblem why = e.problems().get(0);
            tellOnce(problem(why.code(), why.message(), why.expected()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The check of the rules in {} failed.", folder, e);
            tellOnce(problem(ProblemCode.UNREADABLE, "the check of the rules failed; the log says why", null));
        }
        return false;
    }

    private void check(RuleFiles files) {
        CheckReport report = RuleSetCheck.of(files, judgedUpTo, confirmed);
        LastCheck check = LastCheck.of(report, now());
        if (report.clean()) {
            goLive(report.rules().orElseThrow(), files, check);
        } else {
            refuse(check);
        }
    }

    private void goLive(RuleSet rules, RuleFiles files, LastCheck check) {
        Instant since = live.found()
                .filter(before -> before.version().equals(rules.version()))
                .map(LiveSet::since)
                .orElse(check.at());
        SignBook signs = files.signs().isEmpty() ? null : SignBook.of(files);
        live.accept(
                new LiveSet(new Advisor(rules.withTranslations(BuiltInRules.translations())), files, signs, since),
                check);
        LOG.info(
                "Rule set {} is live: {} rules from {}, with {} warnings.",
                rules.version(),
                rules.rules().size(),
                folder,
                check.problems().size());
        if (check.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.MEANING_NOT_JUDGED)) {
            later.judge(files, check);
        }
    }

    private void tellOnce(RuleProblem problem) {
        LastCheck last = live.lastCheck();
        LastCheck check = LastCheck.refused(problem, now());
        if (!last.problems().equals(check.problems())) {
            refuse(check);
        }
    }

    private void refuse(LastCheck check) {
        live.refuse(check);
        String meanwhile = live.found()
                .map(set -> "Rule set %s goes on answering.".formatted(set.version()))
                .orElse("No rule set is live: no case is answered until they are mended.");
        LOG.error("The rules in {} are refused. {}\n{}", folder, meanwhile, check.text());
    }

    /** Returns the time to the millisecond, which is how precise all our times are. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RuleProblem problem(ProblemCode code, String message, @Nullable String expected) {
        return NONE.problem(code, message, expected);
    }
}
