package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.checking.CaseTests;
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

/** Runs {@code gapwise test}, which tests rules with the cases beside them. */
@Command(
        name = "test",
        description = "Runs the cases of the rules: whether each rule applies to its case and is silent once the one"
                + " answer is changed, to which other cases it applied, and what no case has tested.",
        footer = {
            "",
            "Conditions that no case made true, or that no case made false, are listed but are no failure.",
            "Exit codes: 0 every case holds, 1 some do not, or rules or cases cannot be read, 2 wrong use."
        })
final class TestCommand implements Callable<Integer> {

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
            converter = FormatConverter.OfTests.class,
            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private TestFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the result; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck.of(spec, gapwise).folder(folder).output(out, folder, "result");
        CaseTests tests = CaseTests.of(RuleFiles.in(folder));
        Destination.write(format.of(tests), out);
        return tests.passed() ? 0 : GapwiseCommand.REFUSED;
    }
}
