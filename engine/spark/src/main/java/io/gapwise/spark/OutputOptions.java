package io.gapwise.spark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SaveMode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads the options that say how a table is written. */
final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--out-format",
            paramLabel = "FORMAT",
            description = "parquet, ndjson, csv or table; by default by the name of OUT, or else that of the input.")
    private @Nullable String outFormat;

    @Option(
            names = "--table-format",
            paramLabel = "NAME",
            description = "The format of a table that is made anew, such as delta or iceberg where the cluster has it.")
    private @Nullable String provider;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "error",
            description = "What happens where OUT is there already: error (the default), overwrite or append.")
    private String mode;

    /**
     * Holds what was checked before anything is opened.
     *
     * @param format the format that was named; null where names say it
     * @param provider the format of a table that is made anew; null for that of the session
     */
    record Checked(@Nullable TableFormat format, @Nullable String provider, SaveMode mode) {

        TableFormat written(String out, TableFormat input) {
            return format != null ? format : TableFormat.ofName(out, input);
        }

        OutputTable table(String out, TableFormat written, List<String> partitions) {
            return new OutputTable(out, written, provider, mode, partitions);
        }
    }

    /** @throws ParameterException if an option has no such value */
    Checked checked() {
        return new Checked(TableFormat.named(spec, "--out-format", outFormat), provider, saving());
    }

    private SaveMode saving() {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "error" -> SaveMode.ErrorIfExists;
            case "overwrite" -> SaveMode.Overwrite;
            case "append" -> SaveMode.Append;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--mode is error, overwrite or append, and not '%s'.".formatted(mode));
        };
    }
}
