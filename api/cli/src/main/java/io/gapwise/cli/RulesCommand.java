package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.insight.catalogue.Catalogue;
import io.gapwise.insight.catalogue.PageFormat;
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

/** Runs {@code gapwise rules}, which writes the catalogue of rules. */
@Command(
        name = "rules",
        description =
                "Writes the catalogue of rules: their sentences, sources and texts, and the cases that prove them.",
        footer = {
            "",
            "The cases stand beside the rules: those of causes/learning.drl in causes/learning.cases.json.",
            "Exit codes: 0 done, 1 the rule set is refused (standard error says why), 2 wrong use."
        })
final class RulesCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of rule files; by default the built-in rules.")
    private @Nullable Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            converter = FormatConverter.OfPages.class,
            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private PageFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the catalogue; by default standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck.of(spec, gapwise).folder(folder).output(out, folder, "catalogue");
        Destination.write(format.page(Catalogue.read(BuiltInRules.builtInOrFrom(folder))), out);
        return 0;
    }
}
