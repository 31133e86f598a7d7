package io.gapwise.service.recommendations;

import io.gapwise.service.settings.SettingProblems;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds what can be set of the answering of very many cases.
 *
 * @param checkShare the share of these cases that Drools is asked about as well
 */
@ConfigurationProperties("gapwise")
record BulkSettings(@DefaultValue("0.001") double checkShare) {

    private static final double LEAST_SHARE = 1e-6;

    BulkSettings {
        SettingProblems problems = new SettingProblems();
        if (!(checkShare >= LEAST_SHARE && checkShare <= 1)) {
            problems.add("gapwise.check-share is %s and must be from %s to 1".formatted(checkShare, LEAST_SHARE));
        }
        problems.refuseIfAny();
    }

    /** Returns of how many cases one is checked. */
    int oneIn() {
        return (int) Math.round(1 / checkShare);
    }
}
