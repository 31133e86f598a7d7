package io.gapwise.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Reads the setting that names the data folder, as the service reads it. */
final class DataDirOption {

    @Option(
            names = "--gapwise.data-dir",
            paramLabel = "DIR",
            description = "The data folder; by default GAPWISE_DATA_DIR or .gapwise.")
    private @Nullable Path folder;

    Path folder() {
        if (folder != null) {
            return folder;
        }
        String named = System.getenv("GAPWISE_DATA_DIR");
        return Path.of(named == null || named.isBlank() ? ".gapwise" : named);
    }
}
