package io.gapwise.service.rules;

import io.gapwise.insight.checking.CheckReportJson.SentProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports down, and so not ready, while no rule set is live. It always says what the last check found. */
@Component("rules")
final class RulesHealth implements HealthIndicator {

    private final LiveRules rules;

    RulesHealth(LiveRules rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        Health.Builder health = rules.found()
                .map(live -> Health.up()
                        .withDetail("version", live.version())
                        .withDetail("since", live.since())
                        .withDetail("rules", live.rules().rules().size()))
                .orElseGet(Health::down);
        return health.withDetail("lastCheck", lastCheck(rules.lastCheck())).build();
    }

    private static Map<String, Object> lastCheck(LastCheck check) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("at", check.at());
        details.put("clean", check.clean());
        details.put("problems", check.problems().stream().map(SentProblem::of).toList());
        return details;
    }
}
