package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import io.gapwise.sheets.mapping.UnusableMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers the cases of a table on Spark, under {@code spark-submit} or with Spark's jars beside it. */
@Command(
        name = "evaluate",
        description = "Answers the gap cases of a table on Apache Spark.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Parquet, CSV and tables have the contract's paths as columns (gap.nature, or a structure gap with a member",
            "nature), or one column 'case' of JSON. NDJSON has a case on each line. Rows that cannot be answered stay, with",
            "what is wrong in the column 'problems', and never end the run unless that is asked for.",
            "The same input and rules give the same output, whichever task is run again.",
            "Exit codes: 0 done, 1 the run failed, 2 wrong use."
        })
public final class Evaluate implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "IN", description = "A file, a folder or a table.")
    private String in;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "A folder or a table.")
    private String out;

    @Option(
            names = "--in-format",
            paramLabel = "FORMAT",
            description = "parquet, ndjson, csv or table; by default by the names of the files.")
    private @Nullable String inFormat;

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
            names = "--select",
            split = ",",
            paramLabel = "COLUMNS",
            description = "What is written of an answer, with commas between.")
    private @Nullable List<String> select;

    @Option(names = "--full", description = "Writes the whole recommendation as JSON, as the command evaluate does.")
    private boolean full;

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "COLUMNS",
            description = "The columns of the input that stay beside the answer; by default all.")
    private @Nullable List<String> keep;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the names of the added columns begin with.")
    private String prefix;

    @Option(
            names = "--on-bad",
            paramLabel = "WHAT",
            defaultValue = "keep",
            description = "What happens at a row that cannot be answered: keep (the default) or fail.")
    private String onBad;

    @Option(
            names = "--bad",
            paramLabel = "BAD",
            description = "Where bad rows go in place of OUT, each as often as something is wrong with it.")
    private @Nullable String bad;

    @Option(
            names = "--separator",
            paramLabel = "CHARACTER",
            defaultValue = ",",
            description = "What stands between the cells of CSV; tab for a tab.")
    private String separator;

    @Option(
            names = "--one-line-rows",
            description = "No cell of CSV goes over a line's end, so that a large file can be read in parts.")
    private boolean lines;

    public static void main(String[] args) {
        int exit = run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        if (exit != 0) {
            // A cluster takes any other way to end for success.
            System.exit(exit);
        }
    }

    static int run(String[] args, PrintWriter to, PrintWriter err) {
        CommandLine command = new CommandLine(new Evaluate());
        command.setOut(to);
        command.setErr(err);
        command.setExecutionExceptionHandler((e, failed, parsed) -> Failure.explain(e, err));
        return command.execute(args);
    }

    @Override
    public Integer call() throws IOException {
        TableFormat from = format("--in-format", inFormat);
        TableFormat to = format("--out-format", outFormat);
        RuleSet rules = rules();
        SheetMap map = mapFile == null ? null : map(mapFile);
        if (full && select != null) {
            throw wrongUse("--full writes the whole answer, so nothing is selected of it.");
        }
        Csv csv = new Csv(separator());
        SaveMode saving = saving();
        boolean failing = failing();
        SparkSession session = session();
        try {
            Instant began = Instant.now();
            InputTable input = InputTable.open(session, in, from, csv, lines);
            TableFormat written = to != null ? to : outputFormat(input.format());
            EvaluateRun.Request request = request(rules, map, csv, saving, failing, input, written);
            Counters.Counts counts = new EvaluateRun(session, request, input, began).run();
            tell(counts, rules, Duration.between(began, Instant.now()));
            return 0;
        } catch (UnusableFile e) {
            spec.commandLine().getErr().println(e.getMessage());
            return WRONG_USE;
        }
    }

    private EvaluateRun.Request request(
            RuleSet rules,
            @Nullable SheetMap map,
            Csv csv,
            SaveMode saving,
            boolean failing,
            InputTable input,
            TableFormat written) {
        boolean whole = full || select == null && written == TableFormat.NDJSON;
        List<String> columns = whole ? List.of(SelectedAnswer.ANSWER) : select == null ? Selection.USUAL : select;
        List<String> kept = keep == null
                ? input.partitions()
                : input.partitions().stream().filter(keep::contains).toList();
        OutputTable output = new OutputTable(out, written, provider, saving, kept);
        // Lines that are recommendations have no room for what is wrong with the rows that got none.
        String badName =
                bad == null && whole && written == TableFormat.NDJSON ? out.replaceAll("/+$", "") + "-bad" : bad;
        TableFormat badFormat = badName == null ? written : formatOf(badName, written);
        OutputTable badOutput =
                badName == null ? null : new OutputTable(badName, badFormat, provider, saving, input.partitions());
        return new EvaluateRun.Request(rules, map, csv, caseColumn, keep, columns, prefix, failing, output, badOutput);
    }

    private void tell(Counters.Counts counts, RuleSet rules, Duration took) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("%d answered (%d of them as an equal case), %d bad, %d blank; rule set %s; %d s"
                .formatted(
                        counts.answered(),
                        counts.reused(),
                        counts.bad(),
                        counts.blank(),
                        rules.version(),
                        took.toSeconds()));
        if (counts.faults() > 0) {
            err.println("%d of the bad rows are no fault of theirs: the rules contradict the contract for them."
                    .formatted(counts.faults()));
        }
        err.flush();
    }

    /** Uses all cores of this machine where nobody names a cluster. */
    private static SparkSession session() {
        SparkConf conf = new SparkConf();
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "gapwise evaluate");
        conf.setIfMissing("spark.sql.extensions", GapwiseExtensions.class.getName());
        // The first version of the committer moves files only when the whole is done, so that no reader sees half of
        // it.
        conf.setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1");
        // The name of a folder is a text, whatever it looks like.
        conf.setIfMissing("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
        SparkSession session = SparkSession.builder().config(conf).getOrCreate();
        session.sparkContext().addSparkListener(new RunListener());
        return session;
    }

    private RuleSet rules() {
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

    private @Nullable TableFormat format(String option, @Nullable String named) {
        if (named == null) {
            return null;
        }
        for (TableFormat format : TableFormat.values()) {
            if (format.toString().equals(named)) {
                return format;
            }
        }
        throw wrongUse("%s is parquet, ndjson, csv or table, and not '%s'.".formatted(option, named));
    }

    private TableFormat outputFormat(TableFormat input) {
        return formatOf(out, input);
    }

    private static TableFormat formatOf(String name, TableFormat otherwise) {
        TableFormat named = TableFormat.ofName(name);
        return named != null ? named : otherwise;
    }

    private SaveMode saving() {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "error" -> SaveMode.ErrorIfExists;
            case "overwrite" -> SaveMode.Overwrite;
            case "append" -> SaveMode.Append;
            default -> throw wrongUse("--mode is error, overwrite or append, and not '%s'.".formatted(mode));
        };
    }

    private boolean failing() {
        return switch (onBad) {
            case "keep" -> false;
            case "fail" -> true;
            default -> throw wrongUse("--on-bad is keep or fail, and not '%s'.".formatted(onBad));
        };
    }

    private char separator() {
        if (separator.equals("tab") || separator.equals("\\t")) {
            return '\t';
        } else if (separator.length() != 1) {
            throw wrongUse("--separator is one character or tab, and not '%s'.".formatted(separator));
        }
        return separator.charAt(0);
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    static int failed() {
        return FAILED;
    }
}
