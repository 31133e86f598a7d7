package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.checking.CheckReport;
import io.gapwise.insight.checking.RuleSetCheck;
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

    @Option(names = "--strict", description = "Fail on warnings as well.")
    private boolean strict;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the report; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck.of(spec, gapwise).folder(folder).output(out, folder, "report");
        CheckReport report = RuleSetCheck.of(RuleFiles.in(folder));
        Destination.write(format.of(report), out);
        boolean failed = strict ? !report.problems().isEmpty() : !report.clean();
        return failed ? GapwiseCommand.REFUSED : 0;
    }
}
