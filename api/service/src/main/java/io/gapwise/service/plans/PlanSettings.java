package io.gapwise.service.plans;

import io.gapwise.service.settings.SettingProblems;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds what can be set under {@code gapwise.plans}.
 *
 * @param waiting how many computations may wait or run at the same time, of which one tenant may have half
 */
@ConfigurationProperties("gapwise.plans")
record PlanSettings(@DefaultValue("40") int waiting) {

    PlanSettings {
        SettingProblems problems = new SettingProblems();
        problems.requireAtLeast(2, "gapwise.plans.waiting", waiting);
        problems.refuseIfAny();
    }
}
