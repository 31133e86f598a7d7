package io.gapwise.cli;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.difference.DifferenceFinder;
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
        footer = {
            "",
            "Rules are a folder, git:REVISION:FOLDER (or git:REVISION, where the other argument is a folder), built-in, or",
            "the address of a version that a service keeps: http://127.0.0.1:8080/api/v1/rulesets/VERSION, for which a key",
            "is taken from GAPWISE_KEY.",
            "Exit codes: 0 every case gets the same answer, 1 answers differ or rules are refused, 2 wrong use."
        })
final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The rules as they were.")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The rules as they are.")
    private String young;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.OfDifferences.class,
            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private DifferenceFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the report; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).output(out, null, "report");
        RulesNamed rules = new RulesNamed(use);
        RuleSet before = rules.read(old, young);
        RuleSet after = rules.read(young, old);
        RuleSetDifference difference = DifferenceFinder.between(
                RulesNamed.isKept(old) ? before.withTranslations(after.translations()) : before,
                RulesNamed.isKept(young) ? after.withTranslations(before.translations()) : after);
        Destination.write(format.of(difference), out);
        return difference.provedTheSame() ? 0 : GapwiseCommand.REFUSED;
    }
}
