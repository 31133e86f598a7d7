package io.gapwise.service.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code gapwise}.
 *
 * @param dataDir the folder that holds the database
 * @param rulesDir a folder of rule files to decide by; the built-in rules where there is none
 * @param meaningUpTo of how many rules in the folder the meaning is judged before they go live; of more it is judged
 *     afterwards, and of more that are sent to be checked not at all
 * @param checks how many rule files may be sent to be checked
 * @param samples whether an empty store begins with the answers to the sample cases
 */
@ConfigurationProperties("gapwise")
public record Settings(
        @DefaultValue(".gapwise") String dataDir,
        @Nullable String rulesDir,
        @DefaultValue("600") int meaningUpTo,
        @DefaultValue Checks checks,
        @DefaultValue("true") boolean samples) {

    public Settings {
        List<String> problems = new ArrayList<>();
        requireText("gapwise.dataDir", dataDir, problems);
        if (rulesDir != null) {
            requireText("gapwise.rulesDir", rulesDir, problems);
        }
        requireAtLeast(0, "gapwise.meaningUpTo", meaningUpTo, problems);
        requireAtLeast(1, "gapwise.checks.burst", checks.burst(), problems);
        requireAtLeast(1, "gapwise.checks.perSecond", checks.perSecond(), problems);
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
    }

    /**
     * A bucket of tokens, one for each check, for the whole service.
     *
     * @param burst how many it holds
     * @param perSecond how many are added
     */
    public record Checks(
            @DefaultValue("300") int burst,
            @DefaultValue("10") int perSecond) {}

    // Not bound as paths: Spring would look for a relative one on the class path first, where there is a folder
    // "rules".

    Path dataFolder() {
        return Path.of(dataDir);
    }

    public @Nullable Path rulesFolder() {
        return rulesDir == null ? null : Path.of(rulesDir);
    }

    private static void requireText(String name, String value, List<String> problems) {
        if (value.isBlank()) {
            problems.add("%s must not be blank".formatted(name));
        }
    }

    private static void requireAtLeast(int least, String name, int value, List<String> problems) {
        if (value < least) {
            problems.add("%s is %d and must be %d or more".formatted(name, value, least));
        }
    }
}
