package io.gapwise.api.cli;

import io.gapwise.api.catalogue.Catalogue;
import io.gapwise.api.catalogue.PageFormat;
import io.gapwise.api.rules.BuiltInRules;
import io.gapwise.engine.ruleset.drl.RuleFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code gapwise rules}: writes the catalogue of rules. */
@Command(
        name = "rules",
        description = "Writes the catalogue of rules: sentence, source, text, and the cases that prove them.",
        footer = {
            "",
            "Cases are those that lie beside the rules: for causes/learning.drl in causes/learning.cases.json.",
            "Exit codes: 0 done, 1 the rule set is refused (why is on standard error), 2 wrong use."
        })
final class RulesCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of rule files; the built-in rules where it is not given.")
    private @Nullable Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            converter = PageFormatConverter.class,
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} where it is not given.")
    private PageFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the catalogue goes; standard output where it is not given.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Quiet.logging();
        checkUse();
        byte[] page =
                format.page(Catalogue.read(BuiltInRules.orThoseIn(folder))).getBytes(StandardCharsets.UTF_8);
        try (OutputStream to = Destination.open(out)) {
            to.write(page);
        }
        return 0;
    }

    private void checkUse() {
        if (!gapwise.settings().isEmpty()) {
            throw wrongUse("'%s' does not belong before rules."
                    .formatted(gapwise.settings().get(0)));
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrongUse("There is no folder '%s'.".formatted(folder));
        }
        if (!Destination.writable(out)) {
            throw wrongUse("'%s' cannot be written.".formatted(out));
        }
        if (folder != null && out != null && overwritesRules(folder, out)) {
            throw wrongUse("The catalogue would overwrite '%s', a file of the rule set.".formatted(out));
        }
    }

    private static boolean overwritesRules(Path folder, Path out) {
        Path inside = folder.toAbsolutePath().normalize();
        Path file = out.toAbsolutePath().normalize();
        return file.startsWith(inside)
                && RuleFiles.belongs(inside.relativize(file).toString().replace('\\', '/'));
    }

    private ParameterException wrongUse(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
