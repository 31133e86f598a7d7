package io.gapwise.service.voices;

import io.gapwise.service.settings.SettingProblems;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds what can be set under {@code gapwise.voices}.
 *
 * @param together of so many of the people whose work it is about something is shown at once, and never of fewer
 */
@ConfigurationProperties("gapwise.voices")
public record VoiceSettings(@DefaultValue("3") int together) {

    /** Of fewer people than these, one could be told from the others. */
    static final int LEAST = 3;

    public VoiceSettings {
        SettingProblems problems = new SettingProblems();
        problems.requireAtLeast(LEAST, "gapwise.voices.together", together);
        problems.refuseIfAny();
    }
}
