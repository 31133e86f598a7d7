package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts what the answers to the cases of a table say, on Spark. */
@Command(
        name = "summarize",
        description =
                "Counts verdicts, causes, remedies, methods and rules over the gap cases of a table on Apache Spark.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The table has the columns of --by, then 'what' (rows, verdict, cause, remedy, firstMethod, method or rule),"
                    + " 'word' and 'count'. The words of 'rows' are cases, answered, bad, blank, and distinctCases: an"
                    + " estimate, right within a few percent, of how many of the answered cases differ in what the rules"
                    + " see. A bad row is a case that cannot be answered; 'faults' counts those among them for which the"
                    + " rules contradict the contract.",
            "",
            "Rows with nothing in a column of --by are a group of their own, the first: null in Parquet and tables, left"
                    + " out of the line in NDJSON, an empty cell in CSV, '(nothing)' in print. Each group takes room in"
                    + " memory.",
            "",
            "Exit codes: 0 done, 1 the run failed, 2 wrong use."
        })
public final class Summarize implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOptions cases;

    @Mixin
    private TallyOptions tally;

    @Mixin
    private OutputOptions output;

    public static void main(String[] args) {
        Launch.main(new Summarize(), args);
    }

    static int run(String[] args, PrintWriter to, PrintWriter err) {
        return Launch.run(new Summarize(), args, to, err);
    }

    @Override
    public Integer call() throws IOException {
        CaseOptions.Checked given = cases.checked();
        OutputOptions.Checked writing = output.checked();
        RuleSet rules = cases.rules();
        TallyRun.Request request = new TallyRun.Request(rules, null, given, tally.by(), tally.out(), writing);
        return new TallyRun(Launch.session("summarize"), request)
                .run(spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
