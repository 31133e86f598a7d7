package io.gapwise.cli;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.json.CaseFile;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.difference.Impact;
import io.gapwise.insight.difference.ImpactTally;
import io.gapwise.sheets.CaseSource;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise impact}, which says how many cases of one's own other rules answer differently. */
@Command(
        name = "impact",
        description = "Says how many cases of your own are answered differently by other rules, with examples. Nothing"
                + " becomes live and nothing is stored.",
        footer = {
            "",
            "Rules are named as for diff. With --stored a running service counts among its cases, and the rules to compare",
            "with are those that are live there; NEW is then a folder. A key is taken from GAPWISE_KEY.",
            "Exit codes: 0 every case gets the same answer, 1 some get another one, could not be read, or rules are",
            "refused, 2 wrong use."
        })
final class ImpactCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NEW", description = "The rules as they are to be.")
    private String young;

    @Option(
            names = "--against",
            paramLabel = "OLD",
            defaultValue = RulesNamed.BUILT_IN,
            description = "The rules as they were; by default ${DEFAULT-VALUE}.")
    private String old;

    @ArgGroup(multiplicity = "1")
    private OwnCases own;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.OfImpacts.class,
            description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private ImpactFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where to write the report; by default standard output.")
    private @Nullable Path out;

    /** Names the cases: those of a file, or those of a service. */
    private static final class OwnCases {

        @Option(names = "--cases", paramLabel = "FILE", description = "A file of cases: NDJSON, CSV or XLSX.")
        private @Nullable Path file;

        @Option(
                names = "--stored",
                paramLabel = "ADDRESS",
                arity = "0..1",
                fallbackValue = "http://127.0.0.1:8080",
                description = "The cases that a running service has stored; by default ${FALLBACK-VALUE}.")
        private @Nullable String service;
    }

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).output(out, null, "report");
        if (own.service != null) {
            return stored(own.service, use);
        }
        Path cases = own.file;
        if (cases == null || !Files.isRegularFile(cases)) {
            throw use.wrong("There is no file '%s'.".formatted(cases));
        }
        RulesNamed rules = new RulesNamed(use);
        RuleSet before = rules.read(old, young);
        RuleSet after = rules.read(young, old);
        try (CaseSource source = CaseSource.of(cases, null)) {
            return count(source, new ImpactTally(new Advisor(before), new Advisor(after)));
        } catch (UnusableFile e) {
            throw use.wrong("'%s' cannot be used. %s".formatted(cases, e.getMessage()));
        }
    }

    private int count(CaseSource source, ImpactTally tally) throws IOException {
        int bad = 0;
        for (CaseFile.Entry entry = source.next(); entry != null; entry = source.next()) {
            if (entry.gapCase() == null) {
                bad++;
            } else {
                tally.count(entry.place(), entry.gapCase());
            }
        }
        Impact impact = tally.impact();
        Destination.write(format.of(impact), out);
        if (bad > 0) {
            spec.commandLine().getErr().println("%d cases could not be read; evaluate says why.".formatted(bad));
        }
        return impact.differing() == 0 && bad == 0 ? 0 : GapwiseCommand.SOME_WERE_BAD;
    }

    private int stored(String address, ArgumentCheck use) throws IOException {
        Path folder = Path.of(young);
        use.folder(folder);
        Impact impact = new StoredImpact(use).count(address, folder);
        Destination.write(format.of(impact), out);
        return impact.differing() == 0 ? 0 : GapwiseCommand.SOME_WERE_BAD;
    }
}
