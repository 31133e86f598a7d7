package io.gapwise.service.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds what can be set under {@code gapwise}.
 *
 * @param dataDir the folder that holds the database
 * @param rulesDir a folder of rule files; the built-in rules decide where there is none
 * @param meaningUpTo the largest number of rules whose meaning is judged before they go live. For a larger folder it is
 *     judged afterwards, and for a larger set that is sent to be checked it is not judged at all.
 * @param checks how often rule files may be sent to be checked
 * @param samples says whether an empty store begins with the answers to the sample cases
 */
@ConfigurationProperties("gapwise")
public record Settings(
        @DefaultValue(".gapwise") String dataDir,
        @Nullable String rulesDir,
        @DefaultValue("600") int meaningUpTo,
        @DefaultValue Checks checks,
        @DefaultValue("true") boolean samples) {

    public Settings {
        SettingProblems problems = new SettingProblems();
        problems.requireText("gapwise.dataDir", dataDir);
        if (rulesDir != null) {
            problems.requireText("gapwise.rulesDir", rulesDir);
        }
        problems.requireAtLeast(0, "gapwise.meaningUpTo", meaningUpTo);
        problems.requireAtLeast(1, "gapwise.checks.burst", checks.burst());
        problems.requireAtLeast(1, "gapwise.checks.perSecond", checks.perSecond());
        problems.refuseIfAny();
    }

    /**
     * Limits the checks of the whole service with a bucket of tokens, one for each check.
     *
     * @param burst the number of tokens that the bucket holds
     * @param perSecond the number of tokens that are added each second
     */
    public record Checks(
            @DefaultValue("300") int burst,
            @DefaultValue("10") int perSecond) {}

    // The folders are not bound as paths, because Spring would look for a relative path on the class path first, where
    // there is a folder "rules".

    Path dataFolder() {
        return Path.of(dataDir);
    }

    public @Nullable Path rulesFolder() {
        return rulesDir == null ? null : Path.of(rulesDir);
    }
}
