package io.gapwise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs {@code gapwise keys}, which adds, lists and revokes keys while the service runs or when it is stopped. */
@Command(
        name = "keys",
        description = "Adds, lists and revokes the keys by which callers are let in.",
        subcommands = {KeysCommand.Add.class, KeysCommand.ListAll.class, KeysCommand.Revoke.class},
        footer = {
            "",
            "It takes the settings of the service, such as --gapwise.data-dir=DIR, which say where the store is.",
            "Works while the service runs, on its machine and as its user or root, and when it is stopped, as its user.",
            "Only keys add makes a new store, in a folder that is there.",
            "Exit codes: 0 done, 1 not done, 2 wrong use."
        })
final class KeysCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "What about the keys? Write keys add, keys list or keys revoke.");
    }

    /** Runs {@code gapwise keys add}. */
    @Command(name = "add", description = "Adds a key and shows it, this once.")
    static final class Add implements Callable<Integer> {

        @ParentCommand
        private KeysCommand keys;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "What the key is called in lists and in the audit trail.")
        private String name;

        @Option(
                names = "--tenant",
                paramLabel = "TENANT",
                defaultValue = "main",
                description = "Whose cases the key is for (main).")
        private String tenant;

        @Option(
                names = "--scopes",
                paramLabel = "SCOPES",
                defaultValue = "cases:read,cases:write,rules:read",
                description = "What it may do (cases:read,cases:write,rules:read); also outcomes:write, people:read,"
                        + " plans:approve, rules:write, webhooks:write, ops.")
        private String scopes;

        @Option(
                names = "--days",
                paramLabel = "DAYS",
                defaultValue = "",
                description = "How long it is valid; for ever where this is not given.")
        private String days;

        @Unmatched
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return keys.gapwise.inStore(spec, "keys", List.of("add", name, tenant, scopes, days), settings);
        }
    }

    /** Runs {@code gapwise keys list}. */
    @Command(name = "list", description = "Lists all keys, without their secret part.")
    static final class ListAll implements Callable<Integer> {

        @ParentCommand
        private KeysCommand keys;

        @Spec
        private CommandSpec spec;

        @Unmatched
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return keys.gapwise.inStore(spec, "keys", List.of("list"), settings);
        }
    }

    /** Runs {@code gapwise keys revoke}. */
    @Command(name = "revoke", description = "Revokes a key; within a second no service takes it any more.")
    static final class Revoke implements Callable<Integer> {

        @ParentCommand
        private KeysCommand keys;

        @Spec
        private CommandSpec spec;

        @Parameters(
                paramLabel = "ID",
                description =
                        "Its id, not its name: the eight digits between gw_ and the secret part, as keys list shows them.")
        private String id;

        @Unmatched
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return keys.gapwise.inStore(spec, "keys", List.of("revoke", id), settings);
        }
    }
}
