package io.gapwise.service.sessions;

import io.gapwise.service.settings.SettingProblems;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Says how long somebody stays signed in.
 *
 * @param idle how long a session lasts that nobody uses
 * @param longest how long a session lasts at most, used or not
 */
@ConfigurationProperties("gapwise.sessions")
record SessionSettings(
        @DefaultValue("1h") Duration idle,
        @DefaultValue("12h") Duration longest) {

    SessionSettings {
        SettingProblems problems = new SettingProblems();
        problems.requirePositive("gapwise.sessions.idle", idle);
        problems.requirePositive("gapwise.sessions.longest", longest);
        problems.refuseIfAny();
    }
}
