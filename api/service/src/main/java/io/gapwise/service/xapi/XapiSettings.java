package io.gapwise.service.xapi;

import io.gapwise.service.settings.SettingProblems;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Holds what can be set under {@code gapwise.xapi}.
 *
 * @param statements how many statements one request may send
 * @param largest how large one request may be
 * @param keep how long statements are kept whose activities belong to no initiative
 */
@ConfigurationProperties("gapwise.xapi")
public record XapiSettings(
        @DefaultValue("5000") int statements,
        @DefaultValue("4MB") DataSize largest,
        @DefaultValue("180d") Duration keep) {

    private static final DataSize MOST = DataSize.ofMegabytes(64);

    public XapiSettings {
        SettingProblems problems = new SettingProblems();
        problems.requireAtLeast(1, "gapwise.xapi.statements", statements);
        if (largest.compareTo(DataSize.ofKilobytes(1)) < 0 || largest.compareTo(MOST) > 0) {
            problems.add("gapwise.xapi.largest (%s) must be from 1KB to 64MB".formatted(largest));
        }
        problems.requirePositive("gapwise.xapi.keep", keep);
        problems.refuseIfAny();
    }
}
