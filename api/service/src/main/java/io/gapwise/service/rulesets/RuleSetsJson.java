package io.gapwise.service.rulesets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.insight.checking.CheckReportJson.SentProblem;
import io.gapwise.service.rules.LastCheck;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Holds the rule sets in the form in which they are sent; what is null is left out. */
record RuleSetsJson(@Nullable LiveJson live, CheckJson lastCheck, List<UseJson> stored) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /**
     * Describes the live rule set: {@code rules} is the number of its rules, and {@code from} is FOLDER or BUILT_IN.
     */
    record LiveJson(String version, Instant since, int rules, String from) {}

    record CheckJson(Instant at, boolean clean, List<SentProblem> problems) {}

    record UseJson(String version, Instant firstUsed, int semantics) {}

    /** Describes one rule set with its text; {@code firstUsed} is null where it is live and has not answered yet. */
    record TextJson(String version, @Nullable Instant firstUsed, int semantics, String text) {}

    static RuleSetsJson of(LiveRules rules, List<RuleSetUse> stored) {
        String from = rules.builtIn() ? "BUILT_IN" : "FOLDER";
        return new RuleSetsJson(
                rules.found().map(set -> live(set, from)).orElse(null),
                check(rules.lastCheck()),
                stored.stream()
                        .map(use -> new UseJson(use.version(), use.firstUsed().toInstant(), use.semantics()))
                        .toList());
    }

    static byte[] bytes(Record json) {
        return JSON.writeValueAsBytes(json);
    }

    private static LiveJson live(LiveSet set, String from) {
        return new LiveJson(set.version(), set.since(), set.rules().rules().size(), from);
    }

    private static CheckJson check(LastCheck check) {
        return new CheckJson(
                check.at(),
                check.clean(),
                check.problems().stream().map(SentProblem::of).toList());
    }
}
