package io.gapwise.api.settings;

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
 * @param samples whether an empty store begins with the answers to the sample cases
 */
@Validated
@ConfigurationProperties("gapwise")
public record Settings(
        @NotBlank @DefaultValue(".gapwise") String dataDir,
        @Size(min = 1) @Nullable String rulesDir,
        @DefaultValue("true") boolean samples) {

    // Not bound as paths: Spring would look for a relative one on the class path first, where there is a folder
    // "rules".

    Path dataFolder() {
        return Path.of(dataDir);
    }

    public @Nullable Path rulesFolder() {
        return rulesDir == null ? null : Path.of(rulesDir);
    }
}
