package io.gapwise.cli;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.proof.Proof;
import io.gapwise.insight.proof.ProofReport;
import io.gapwise.insight.proof.ProofTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise prove}, which proves what a folder of rules promises of every case. */
@Command(
        name = "prove",
        description = "Proves what rules promise of every case there is: what the contract says of each answer, what the"
                + " invariants in the folder invariants/ say, and that every rule, remedy, method and question counts"
                + " for something. What does not hold is shown by a case that is as small as possible, with the rules"
                + " behind it and why each of them spoke.",
        footer = {
            "",
            "Each counterexample was given to the engine that answers cases, which confirmed it; where solver and",
            "engine disagree, that is a failure of its own. What was not decided fails as well.",
            "Exit codes: 0 everything is proved, 1 something is not, or the rules cannot be read, 2 wrong use."
        })
final class ProveCommand implements Callable<Integer> {

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
            converter = FormatConverter.OfProofs.class,
            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private ProofFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the report; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck.of(spec, gapwise).folder(folder).output(out, folder, "report");
        RuleSet rules = RuleSetReader.read(RuleFiles.in(folder));
        ProofReport report = Proof.of(rules);
        Destination.write(format.of(report, ProofTexts.in(Locale.ENGLISH, rules), folder.toString()), out);
        return report.proved() ? 0 : GapwiseCommand.REFUSED;
    }
}
