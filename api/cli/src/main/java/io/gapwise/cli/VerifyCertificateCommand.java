package io.gapwise.cli;

import io.gapwise.insight.certificate.Certificate;
import io.gapwise.insight.certificate.CertificateCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise verify-certificate}, which checks a written proof without any solver. */
@Command(
        name = "verify-certificate",
        description = "Checks a proof that prove --certificate wrote, or any other in the same form: whether every clause"
                + " follows from those before it by unit propagation alone, down to the contradiction.",
        footer = {
            "",
            "It asks no solver. Other checkers of DRAT, such as drat-trim, read the same two files.",
            "Exit codes: 0 the proof holds, 1 it does not or cannot be read, 2 wrong use."
        })
final class VerifyCertificateCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CNF", description = "The formula, as DIMACS CNF.")
    private Path formula;

    @Parameters(index = "1", paramLabel = "DRAT", description = "The proof that nothing satisfies it, as DRAT in text.")
    private Path proof;

    @Override
    public Integer call() throws IOException {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise);
        String wrong;
        try {
            Certificate certificate = Certificate.read(text(formula, use), text(proof, use));
            Optional<String> found = CertificateCheck.of(certificate);
            if (found.isEmpty()) {
                gapwise.output()
                        .out()
                        .println("The proof holds: %d clauses, %d steps."
                                .formatted(
                                        certificate.clauses().size(),
                                        certificate.lemmas().size()));
                return 0;
            }
            wrong = found.get();
        } catch (IllegalArgumentException e) {
            wrong = "It cannot be read: %s.".formatted(e.getMessage());
        }
        gapwise.output().err().println(wrong);
        return GapwiseCommand.REFUSED;
    }

    private static String text(Path file, ArgumentCheck use) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw use.wrong("There is no file '%s'.".formatted(file));
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
