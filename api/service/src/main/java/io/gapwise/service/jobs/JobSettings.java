package io.gapwise.service.jobs;

import io.gapwise.service.settings.SettingProblems;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Holds what can be set under {@code gapwise.jobs}.
 *
 * @param largest how large the file of a job may be
 * @param open how many jobs of a tenant may be received, wait or run at the same time
 */
@ConfigurationProperties("gapwise.jobs")
record JobSettings(
        @DefaultValue("100MB") DataSize largest,
        @DefaultValue("20") int open) {

    JobSettings {
        SettingProblems problems = new SettingProblems();
        problems.requireAtLeast(1, "gapwise.jobs.largest", (int) Math.min(Integer.MAX_VALUE, largest.toBytes()));
        problems.requireAtLeast(1, "gapwise.jobs.open", open);
        problems.refuseIfAny();
    }
}
