package io.gapwise.service.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

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
@Validated
@ConfigurationProperties("gapwise")
public record Settings(
        @NotBlank @DefaultValue(".gapwise") String dataDir,
        @Size(min = 1) @Nullable String rulesDir,
        @Min(0) @DefaultValue("600") int meaningUpTo,
        @Valid @DefaultValue Checks checks,
        @DefaultValue("true") boolean samples) {

    /**
     * A bucket of tokens, one for each check, for the whole service.
     *
     * @param burst how many it holds
     * @param perSecond how many are added
     */
    public record Checks(
            @Min(1) @DefaultValue("300") int burst,
            @Min(1) @DefaultValue("10") int perSecond) {}

    // Not bound as paths: Spring would look for a relative one on the class path first, where there is a folder
    // "rules".

    Path dataFolder() {
        return Path.of(dataDir);
    }

    public @Nullable Path rulesFolder() {
        return rulesDir == null ? null : Path.of(rulesDir);
    }
}
