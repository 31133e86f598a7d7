package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import io.gapwise.sheets.mapping.UnusableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads the options that say which cases are answered, how they are written and by which rules. */
final class CaseOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "IN", description = "A file, a folder or a table.")
    private String in;

    @Option(
            names = "--in-format",
            paramLabel = "FORMAT",
            description = "parquet, ndjson, csv or table; by default by the names of the files.")
    private @Nullable String inFormat;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder of rule files to use in place of the built-in ones, on the machine of the driver.")
    private @Nullable Path rulesFolder;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "What the columns and words mean, where they are not the contract's.")
    private @Nullable Path mapFile;

    @Option(
            names = "--case",
            paramLabel = "COLUMN",
            description = "The column that holds the cases, as JSON or as a structure.")
    private @Nullable String caseColumn;

    @Option(
            names = "--separator",
            paramLabel = "CHARACTER",
            description = "What stands between the cells of CSV, tab for a tab; by default the files say it.")
    private @Nullable String separator;

    @Option(
            names = "--one-line-rows",
            description = "No cell of CSV goes over a line's end, so that a large file can be read in parts.")
    private boolean lines;

    /**
     * Holds what was checked before anything is opened.
     *
     * @param map what the columns mean; null where they are the contract's
     * @param lines whether no cell of CSV goes over a line's end
     */
    record Checked(
            String in,
            @Nullable TableFormat format,
            @Nullable SheetMap map,
            @Nullable Character separator,
            @Nullable String caseColumn,
            boolean lines) {

        InputTable open(SparkSession session) throws IOException {
            return InputTable.open(session, in, format, separator, lines);
        }

        /** @throws UnusableFile if no case can be read from the columns; it names everything that is wrong */
        CaseTable cases(InputTable input) throws UnusableFile {
            return CaseTable.of(input.rows(), new TableOptions(map, input.csv(), caseColumn, null));
        }
    }

    /** @throws ParameterException if an option has no such value, or the map cannot be used */
    Checked checked() throws IOException {
        TableFormat format = TableFormat.named(spec, "--in-format", inFormat);
        SheetMap map = mapFile == null ? null : map(mapFile);
        return new Checked(in, format, map, separator(), caseColumn, lines);
    }

    @Nullable Path rulesFolder() {
        return rulesFolder;
    }

    /** @throws ParameterException with every problem, if the rules are refused */
    RuleSet rules() {
        try {
            return SessionRules.read(rulesFolder);
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
    }

    private SheetMap map(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrongUse("There is no map '%s'.".formatted(file));
        }
        try {
            return SheetMapJson.read(Files.readAllBytes(file));
        } catch (UnusableMap e) {
            throw wrongUse("The map '%s' cannot be used.%n%s".formatted(file, e.getMessage()));
        }
    }

    private @Nullable Character separator() {
        if (separator == null) {
            return null;
        } else if (separator.equals("tab") || separator.equals("\\t")) {
            return '\t';
        } else if (separator.length() != 1) {
            throw wrongUse("--separator is one character or tab, and not '%s'.".formatted(separator));
        }
        return separator.charAt(0);
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
