package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOptions cases;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "A folder or a table.")
    private String out;

    @Mixin
    private OutputOptions output;

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
            description =
                    "Where bad rows go in place of OUT, each as often as something is wrong with it; OUT-bad where each"
                            + " line of OUT is a recommendation.")
    private @Nullable String bad;

    public static void main(String[] args) {
        Launch.main(new Evaluate(), args);
    }

    static int run(String[] args, PrintWriter to, PrintWriter err) {
        return Launch.run(new Evaluate(), args, to, err);
    }

    @Override
    public Integer call() throws IOException {
        CaseOptions.Checked given = cases.checked();
        OutputOptions.Checked writing = output.checked();
        RuleSet rules = cases.rules();
        if (full && select != null) {
            throw wrongUse("--full writes the whole answer, so nothing is selected of it.");
        }
        boolean failing = failing();
        SparkSession session = Launch.session("evaluate");
        PrintWriter err = spec.commandLine().getErr();
        try {
            Instant began = Instant.now();
            InputTable input = given.open(session);
            EvaluateRun.Request request = request(rules, given, writing, failing, input);
            Counters.Counts counts = new EvaluateRun(session, request, input, began).run();
            if (request.bad() != null) {
                err.println("What is wrong with bad rows is in '%s'."
                        .formatted(request.bad().name()));
                PassingTable.tell(session, request.bad(), err);
            }
            PassingTable.tell(session, request.out(), err);
            Launch.tell(err, counts, "rule set " + rules.version(), Duration.between(began, Instant.now()));
            return 0;
        } catch (UnusableFile e) {
            err.println(e.getMessage());
            return Launch.WRONG_USE;
        }
    }

    private EvaluateRun.Request request(
            RuleSet rules,
            CaseOptions.Checked given,
            OutputOptions.Checked writing,
            boolean failing,
            InputTable input) {
        TableFormat written = writing.written(out, input.format());
        // Lines that are recommendations have no room for columns of the sender's own, as only lines of cases have
        // none.
        boolean lines = written == TableFormat.NDJSON
                && input.format() == TableFormat.NDJSON
                && select == null
                && (keep == null || input.partitions().containsAll(keep));
        boolean whole = full || lines;
        List<String> columns = whole ? List.of(SelectedAnswer.ANSWER) : select == null ? Selection.USUAL : select;
        List<String> kept = keep == null
                ? input.partitions()
                : input.partitions().stream().filter(keep::contains).toList();
        // Nor is there room in them for what is wrong with the rows that got none.
        String badName = bad == null && lines ? out.replaceAll("/+$", "") + "-bad" : bad;
        OutputTable badOutput = badName == null
                ? null
                : writing.table(badName, TableFormat.ofName(badName, written), input.partitions());
        return new EvaluateRun.Request(
                rules,
                given.in(),
                given.map(),
                given.caseColumn(),
                keep,
                columns,
                prefix,
                lines,
                failing,
                writing.table(out, written, kept),
                badOutput);
    }

    private boolean failing() {
        return switch (onBad) {
            case "keep" -> false;
            case "fail" -> true;
            default -> throw wrongUse("--on-bad is keep or fail, and not '%s'.".formatted(onBad));
        };
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
