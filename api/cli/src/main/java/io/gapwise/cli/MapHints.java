package io.gapwise.cli;

import io.gapwise.sheets.UnusableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Says how to go on with a sheet whose columns are not those that were looked for. */
final class MapHints {

    private static final Set<UnusableFile.Kind> OF_HEADER =
            Set.of(UnusableFile.Kind.NO_TITLE, UnusableFile.Kind.NO_SUCH_COLUMN, UnusableFile.Kind.COLUMN_TWICE);

    private MapHints() {}

    static List<String> after(UnusableFile refused, Path file) {
        boolean ownColumns = refused.reasons().stream().anyMatch(reason -> OF_HEADER.contains(reason.kind()));
        boolean otherMap =
                refused.reasons().stream().anyMatch(reason -> reason.kind() == UnusableFile.Kind.MAP_DOES_NOT_FIT);
        if (ownColumns) {
            return List.of(
                    "If the columns are your own: \"map %s -o map.json\" writes what they may mean, and".formatted(file)
                            + " \"evaluate %s --map map.json\" uses it.".formatted(file));
        }
        return otherMap
                ? List.of("\"map %s -o map.json\" writes a map for the columns that are there.".formatted(file))
                : List.of();
    }
}
