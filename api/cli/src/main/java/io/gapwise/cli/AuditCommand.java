package io.gapwise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs {@code gapwise audit}, which proves the audit trail. */
@Command(
        name = "audit",
        description = "Looks after the audit trail.",
        subcommands = AuditCommand.Verify.class,
        footer = {"", "Exit codes: 0 the trail is intact, 1 it is not, 2 wrong use."})
final class AuditCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Write audit verify.");
    }

    /** Runs {@code gapwise audit verify}. */
    @Command(
            name = "verify",
            description = "Says whether every entry of the audit trail is as it was written.",
            footer = {
                "",
                "It takes the settings of the service, such as --gapwise.data-dir=DIR, which say where the trail is.",
                "Works while the service runs, on its machine, and when it is stopped.",
                "Exit codes: 0 the trail is intact, 1 it is not, 2 wrong use."
            })
    static final class Verify implements Callable<Integer> {

        @ParentCommand
        private AuditCommand audit;

        @Spec
        private CommandSpec spec;

        @Unmatched
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return audit.gapwise.inStore(spec, "audit", List.of("verify"), settings);
        }
    }
}
