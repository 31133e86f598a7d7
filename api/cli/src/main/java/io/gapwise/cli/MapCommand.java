package io.gapwise.cli;

import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.ColumnUse;
import io.gapwise.sheets.mapping.ForeignFile;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.Guess;
import io.gapwise.sheets.mapping.MappedColumn;
import io.gapwise.sheets.mapping.MappingTexts;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise map}, which guesses what the columns and words of any table mean. */
@Command(
        name = "map",
        description = "Finds the table in any CSV or XLSX file and writes a first map of its columns and words.",
        footer = {
            "",
            "The map is a small JSON file to read, change and keep; evaluate uses it with --map.",
            "What was guessed and why, and what is not used, is said on standard error. What is",
            "in doubt is left unused rather than guessed.",
            "Exit codes: 0 done, 2 wrong use."
        })
final class MapCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A table of any form, as CSV or XLSX.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "MAP",
            description = "Where to write the map; by default standard output.")
    private @Nullable Path out;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet with the table; by default the one that looks most like one.")
    private @Nullable String sheet;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck.of(spec, gapwise).output(out, null, "map");
        if (!Files.isRegularFile(file)) {
            throw wrongUse("There is no file '%s'.".formatted(file));
        }
        if (out != null && Files.exists(out) && Files.isSameFile(file, out)) {
            throw wrongUse("The map would overwrite the table in '%s'.".formatted(file));
        }
        try (ForeignFile foreign = ForeignFile.open(file)) {
            FoundTable table = table(foreign.tables());
            if (table.rowCount() == 0) {
                throw wrongUse("There are no rows below the headings in '%s'.".formatted(file));
            }
            SheetMap map = Guess.of(table, Locale.ENGLISH);
            try (OutputStream to = Destination.open(out)) {
                to.write(SheetMapJson.write(map));
            }
            explain(table, map, spec.commandLine().getErr());
            return 0;
        } catch (UnusableFile e) {
            spec.commandLine().getErr().println("'%s' cannot be used.%n%s".formatted(file, e.getMessage()));
            return GapwiseCommand.WRONG_USE;
        }
    }

    private FoundTable table(List<FoundTable> tables) {
        if (tables.isEmpty()) {
            throw wrongUse("There is no table in '%s'.".formatted(file));
        }
        return tables.stream()
                .filter(table -> sheet == null || table.sheet().equals(sheet))
                .findFirst()
                .orElseThrow(() -> wrongUse("There is no table in a sheet '%s', only in %s."
                        .formatted(
                                sheet,
                                tables.stream()
                                        .map(table -> "'" + table.sheet() + "'")
                                        .collect(Collectors.joining(", ")))));
    }

    private void explain(FoundTable table, SheetMap map, PrintWriter err) {
        MappingTexts texts = MappingTexts.in(Locale.ENGLISH);
        err.println("%sThe header is in row %d, and %s below it, from row %d to row %d."
                .formatted(
                        table.sheet().isEmpty() ? "" : "Sheet '%s': ".formatted(table.sheet()),
                        table.headerRow(),
                        table.rowCount() == 1 ? "1 row stands" : table.rowCount() + " rows stand",
                        table.firstRow(),
                        table.lastRow()));
        table.notices().forEach(notice -> err.println(texts.of(notice)));
        if (table.ofContract()) {
            err.println("The columns have the contract's names: evaluate reads this file without a map.");
        }
        boolean titled = map.columns().stream().anyMatch(column -> "title".equals(column.field()));
        if (!map.title().isEmpty()) {
            err.println("The title of a case: %s".formatted(map.title()));
        } else if (!titled) {
            err.println(
                    "Nothing in this table says what a case is about: the map needs a title before evaluate can use it.");
        }
        map.columns().stream()
                .filter(column -> column.use() != ColumnUse.UNUSED)
                .forEach(column -> err.println(used(column)));
        map.columns().stream()
                .filter(column -> column.use() == ColumnUse.UNUSED)
                .forEach(column -> err.println("Not used: '%s'. %s".formatted(column.column(), column.why())));
        map.constants()
                .forEach((path, answer) ->
                        err.println("For every row: %s is %s.".formatted(path, String.join(", ", answer))));
        err.flush();
    }

    private static String used(MappedColumn column) {
        String words = column.words().entrySet().stream()
                .map(word -> "%s → %s"
                        .formatted(
                                word.getKey(),
                                word.getValue().isEmpty() ? "nothing" : String.join(" + ", word.getValue())))
                .collect(Collectors.joining(", "));
        return "'%s' → %s%s. %s"
                .formatted(
                        column.column(),
                        column.field() == null ? column.use() : column.field(),
                        words.isEmpty() ? "" : ": " + words,
                        column.why());
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
