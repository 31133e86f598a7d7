package io.gapwise.cli;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.insight.checking.CaseTests;
import io.gapwise.insight.mutation.DraftFiles;
import io.gapwise.insight.mutation.Mutation;
import io.gapwise.insight.mutation.MutationReport;
import io.gapwise.insight.rulecases.RuleCases;
import io.gapwise.insight.rulecases.RuleCasesReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise mutate}, which finds out what slips in the rules no case would notice. */
@Command(
        name = "mutate",
        description = "Makes small slips in the rules, one at a time, and says which of them no case beside the rules"
                + " notices, with the case that would.",
        footer = {
            "",
            "A slip is a word in the place of its neighbour, a bound one step off, a test left out or denied, another",
            "conclusion, half or double a weight, or a rule left out. Slips that make no difference to any case are",
            "proven to make none, and do not count. The files stay as they are, unless --write adds cases to them.",
            "Exit codes: 0 the score is reached, 1 it is not, or rules or cases cannot be used, 2 wrong use."
        })
final class MutateCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder of rule files.")
    private Path folder;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            converter = StageConverter.class,
            description = "Tries only the rules of this stage; may be given several times.")
    private List<Stage> stages = List.of();

    @Option(
            names = "--at-least",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "The least score, in percent; by default ${DEFAULT-VALUE}.")
    private double least;

    @Option(
            names = "--write",
            description = "Adds the cases that would notice what survived to the files of cases. Each waits there for"
                    + " somebody to confirm it: check tells so, and until then it counts for nothing.")
    private boolean write;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.OfMutations.class,
            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private MutationFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the result; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).folder(folder).output(out, folder, "result");
        if (!(least >= 0 && least <= 100)) {
            throw use.wrong("The least score is a percentage, from 0 to 100.");
        }
        RuleFiles files = RuleFiles.in(folder);
        CaseTests tests = CaseTests.of(files);
        if (!tests.passed() || tests.report().rules().isEmpty()) {
            return refused(tests);
        }
        RuleSet rules = tests.report().rules().get();
        RuleCases cases = RuleCasesReader.read(files, rules);
        MutationReport report = Mutation.of(rules, cases, asked());
        Destination.write(format.of(report), out);
        if (write) {
            int added = new DraftFiles(folder, files, cases).add(report.drafts());
            spec.commandLine()
                    .getErr()
                    .println(added + (added == 1 ? " case was" : " cases were")
                            + " added and wait for somebody to confirm them.");
        }
        return report.all().score() >= least ? 0 : GapwiseCommand.REFUSED;
    }

    private Integer refused(CaseTests tests) {
        PrintWriter err = spec.commandLine().getErr();
        tests.failures().stream().map(RuleProblem::toString).forEach(err::println);
        err.println("Slips are tried once all rules can be read and every case holds.");
        return GapwiseCommand.REFUSED;
    }

    private Set<Stage> asked() {
        return stages.isEmpty() ? EnumSet.allOf(Stage.class) : EnumSet.copyOf(stages);
    }
}
