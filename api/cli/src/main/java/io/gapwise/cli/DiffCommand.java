package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.difference.DifferenceFinder;
import io.gapwise.insight.difference.DifferenceText;
import io.gapwise.insight.difference.RuleSetDifference;
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

/** Runs {@code gapwise diff}, which says in which cases two rule sets answer differently. */
@Command(
        name = "diff",
        description = "Says exactly in which cases two rule sets answer differently, and proves that all others are"
                + " answered the same.",
        footer = {"", "Exit codes: 0 every case gets the same answer, 1 answers differ or rules are refused, 2 wrong use."})
final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The rules as they were: a folder.")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The rules as they are: a folder.")
    private Path young;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the report; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck.of(spec, gapwise).folder(old).folder(young).output(out, young, "report");
        RuleSetDifference difference = DifferenceFinder.between(
                RuleSetReader.read(RuleFiles.in(old)), RuleSetReader.read(RuleFiles.in(young)));
        Destination.write(DifferenceText.of(difference), out);
        return difference.provedTheSame() ? 0 : GapwiseCommand.REFUSED;
    }
}
