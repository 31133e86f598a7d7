package io.gapwise.service.rules;

import io.gapwise.core.ruleset.drl.Severity;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Counts what an alarm can be set on: rules that are refused, and no rules being live. */
@Component
final class RulesMeters implements MeterBinder {

    private final LiveRules rules;

    RulesMeters(LiveRules rules) {
        this.rules = rules;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gapwise.rules.live", rules, RulesMeters::live)
                .description("How many rules answer; 0 where no rule set is live")
                .register(registry);
        for (Severity severity : Severity.values()) {
            Gauge.builder(
                            "gapwise.rules.problems",
                            rules,
                            live -> live.lastCheck().count(severity))
                    .tag("severity", severity.name().toLowerCase(Locale.ROOT))
                    .description("What the last check of the rules found")
                    .register(registry);
        }
        count(registry, "accepted", LiveRules::accepted);
        count(registry, "refused", LiveRules::refused);
    }

    private void count(MeterRegistry registry, String outcome, ToDoubleFunction<LiveRules> looks) {
        FunctionCounter.builder("gapwise.rules.checks", rules, looks)
                .tag("outcome", outcome)
                .description("Looks at the folder of rules since the start")
                .register(registry);
    }

    private static double live(LiveRules rules) {
        return rules.found().map(set -> set.rules().rules().size()).orElse(0);
    }
}
