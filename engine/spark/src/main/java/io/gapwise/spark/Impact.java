package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts what changes in the answers to the cases of a table where other rules give them, on Spark. */
@Command(
        name = "impact",
        description = "Counts what changes in the answers to the gap cases of a table by other rules, on Apache Spark.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Each case is answered by the rules of --rules, or else the built-in ones, and by those of --with. The table"
                    + " has the columns of --by, then 'what', 'change', 'from', 'to' and 'count', and of one case for"
                    + " example 'id', 'reference' and 'title': the one whose id, that of its answer by the first rules, is"
                    + " the least.",
            "",
            "A verdict or first method 'turned'; a cause, remedy or method was 'gained' or 'lost'; the rest 'differs'. Of"
                    + " the rows, 'changed' has one of the first five, 'otherwise' only something else that is concluded,"
                    + " and 'onlyWording' other reasons or sentences for the same. A fault 'gained' is a case for which the"
                    + " rules of --with contradict the contract and the others do not; it counts as changed.",
            "",
            "Rows with nothing in a column of --by are a group of their own, the first: null in Parquet and tables, left"
                    + " out of the line in NDJSON, an empty cell in CSV, '(nothing)' in print. Each group takes room in"
                    + " memory.",
            "",
            "Exit codes: 0 done, 1 the run failed, 2 wrong use."
        })
public final class Impact implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOptions cases;

    @Option(
            names = "--with",
            required = true,
            paramLabel = "DIR",
            description = "The folder of rule files whose answers are held against those of the rules.")
    private Path with;

    @Mixin
    private TallyOptions tally;

    @Mixin
    private OutputOptions output;

    public static void main(String[] args) {
        Launch.main(new Impact(), args);
    }

    static int run(String[] args, PrintWriter to, PrintWriter err) {
        return Launch.run(new Impact(), args, to, err);
    }

    @Override
    public Integer call() throws IOException {
        CaseOptions.Checked given = cases.checked();
        OutputOptions.Checked writing = output.checked();
        List<String> problems = new ArrayList<>();
        RuleSet before = rules(cases.rulesFolder(), problems);
        RuleSet after = rules(with, problems);
        if (before == null || after == null) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), problems));
        }
        TallyRun.Request request = new TallyRun.Request(before, after, given, tally.by(), tally.out(), writing);
        return new TallyRun(Launch.session("impact"), request)
                .run(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** Notes every problem of both rule sets, so that all can be mended at once. */
    private static @Nullable RuleSet rules(@Nullable Path folder, List<String> problems) {
        try {
            return SessionRules.read(folder);
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
            return null;
        }
    }
}
