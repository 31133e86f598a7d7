package io.gapwise.spark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Reads the options that say how counts are grouped and where they go. */
final class TallyOptions {

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description = "A folder or a table; without it, the counts are printed for people to read.")
    private @Nullable String out;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COLUMNS",
            description =
                    "The columns of the input by which is counted, with commas between; paths of the contract where"
                            + " the cases are JSON.")
    private List<String> by = List.of();

    @Nullable String out() {
        return out;
    }

    List<String> by() {
        return by;
    }
}
