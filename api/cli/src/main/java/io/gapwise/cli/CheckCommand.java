package io.gapwise.cli;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.checking.CheckReport;
import io.gapwise.insight.checking.RuleSetCheck;
import io.gapwise.insight.difference.DifferenceFinder;
import io.gapwise.insight.difference.DifferenceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise check}, which reports every problem in a folder of rules. */
@Command(
        name = "check",
        description = "Reports everything that is wrong with a folder of rules: whether they can be read, whether their"
                + " cases hold, and whether they fit together.",
        footer = {
            "",
            "Errors keep the rules from answering; warnings do not, and a rule can accept one with a reason:",
            "@accepts( \"code\", \"why\" ).",
            "Exit codes: 0 no error, 1 errors (or warnings, with --strict), 2 wrong use."
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder of rule files.")
    private Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.OfReports.class,
            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private ReportFormat format;

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description =
                    "Also say in which cases answers differ from those of other rules, as diff does; with the format"
                            + " text. What differs is no error.")
    private @Nullable Path against;

    @Option(names = "--strict", description = "Fail on warnings as well.")
    private boolean strict;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the report; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use =
                ArgumentCheck.of(spec, gapwise).folder(folder).folder(against).output(out, folder, "report");
        if (against != null && format != ReportFormat.TEXT) {
            throw use.wrong("--against needs the format text. For a program, run diff.");
        }
        CheckReport report = RuleSetCheck.of(RuleFiles.in(folder));
        Destination.write(format.of(report) + difference(report), out);
        boolean failed = strict ? !report.problems().isEmpty() : !report.clean();
        return failed ? GapwiseCommand.REFUSED : 0;
    }

    private String difference(CheckReport report) {
        if (against == null) {
            return "";
        }
        RuleSet old = RuleSetReader.readToCompare(RuleFiles.in(against));
        return report.rules()
                .map(rules -> "\n" + DifferenceText.of(DifferenceFinder.between(old, rules)) + "\n")
                .orElse("");
    }
}
