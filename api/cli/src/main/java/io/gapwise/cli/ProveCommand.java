package io.gapwise.cli;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.certificate.Certificate;
import io.gapwise.insight.proof.Certificates;
import io.gapwise.insight.proof.Proof;
import io.gapwise.insight.proof.ProofReport;
import io.gapwise.insight.proof.ProofTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        description =
                "Proves what rules promise of every case there is: what the contract says of each answer, what the"
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

    @Option(
            names = "--certificate",
            paramLabel = "FOLDER",
            description = "Also writes a proof of each promise and invariant that no case breaks, for others to check: the"
                    + " formula (.cnf) and the proof that nothing satisfies it (.drat). verify-certificate checks one.")
    private @Nullable Path certificates;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).folder(folder).output(out, folder, "report");
        if (certificates != null && Files.exists(certificates) && !Files.isDirectory(certificates)) {
            throw use.wrong("'%s' is no folder.".formatted(certificates));
        }
        RuleSet rules = RuleSetReader.read(RuleFiles.in(folder));
        ProofReport report = Proof.of(rules);
        Destination.write(format.of(report, ProofTexts.in(Locale.ENGLISH, rules), folder.toString()), out);
        if (certificates != null) {
            write(certificates, Certificates.of(rules));
        }
        return report.proved() ? 0 : GapwiseCommand.REFUSED;
    }

    private void write(Path into, List<Certificates.Certified> all) throws IOException {
        Files.createDirectories(into);
        int written = 0;
        for (Certificates.Certified each : all) {
            if (each.certificate().isPresent()) {
                Certificate certificate = each.certificate().get();
                Files.writeString(into.resolve(each.name() + ".cnf"), certificate.cnf(each.says()));
                Files.writeString(into.resolve(each.name() + ".drat"), certificate.drat());
                written++;
            }
        }
        gapwise.output()
                .err()
                .println("%d proofs were written to %s; of %d promises there is none."
                        .formatted(written, into, all.size() - written));
    }
}
