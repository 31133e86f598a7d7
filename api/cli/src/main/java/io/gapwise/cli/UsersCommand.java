package io.gapwise.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs {@code gapwise users}, which looks after the accounts of people while the service runs or when it is stopped. */
@Command(
        name = "users",
        description = "Adds, lists, changes and removes the accounts by which people sign in at the pages.",
        subcommands = {
            UsersCommand.Add.class,
            UsersCommand.ListAll.class,
            UsersCommand.SetPassword.class,
            UsersCommand.SetRole.class,
            UsersCommand.Remove.class
        },
        footer = {
            "",
            "A password has at least 12 characters. It is typed and not shown, or it is the first line of standard input.",
            "Roles: analyst (cases), author (also has rules checked), approver (as author), admin (everything).",
            "It takes the settings of the service, such as --gapwise.data-dir=DIR, which say where the store is.",
            "Works while the service runs, on its machine and as its user or root, and when it is stopped, as its user.",
            "Only users add makes a new store, in a folder that is there.",
            "Exit codes: 0 done, 1 not done, 2 wrong use."
        })
final class UsersCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "What about the users? Write users add, users list, users password, users role or users remove.");
    }

    /** Asks for a password or makes one, and prints one that was made: what was asked for, and nothing else. */
    private int withPassword(CommandSpec of, boolean generate, List<String> arguments, List<String> settings) {
        StoreActions.Output output = gapwise.output();
        if (generate) {
            String password = gapwise.store().newPassword();
            int exitCode = gapwise.inStoreWithPassword(
                    of, "users", arguments, password, settings, new StoreActions.Output(output.err(), output.err()));
            if (exitCode == 0) {
                output.out().println(password);
                output.out().flush();
            }
            return exitCode;
        }
        Optional<String> password;
        try {
            password = PasswordInput.read();
        } catch (IOException e) {
            password = Optional.empty();
        }
        if (password.isEmpty()) {
            throw new ParameterException(
                    of.commandLine(), "There was no password, or it was not the same both times. Nothing was changed.");
        }
        return gapwise.inStoreWithPassword(of, "users", arguments, password.get(), settings, output);
    }

    /** Runs {@code gapwise users add}. */
    @Command(name = "add", description = "Adds somebody, who signs in with this name and a password.")
    static final class Add implements Callable<Integer> {

        @ParentCommand
        private UsersCommand users;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The name to sign in with, such as an e-mail address.")
        private String name;

        @Option(
                names = "--tenant",
                paramLabel = "TENANT",
                defaultValue = "main",
                description = "Whose cases the person works with (main).")
        private String tenant;

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                defaultValue = "analyst",
                description = "What the person may do (analyst); also author, approver, admin.")
        private String role;

        @Option(names = "--generate", description = "Makes a password and shows it, this once.")
        private boolean generate;

        @Unmatched
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return users.withPassword(spec, generate, List.of("add", name, tenant, role), settings);
        }
    }

    /** Runs {@code gapwise users list}. */
    @Command(name = "list", description = "Lists all accounts, removed ones included.")
    static final class ListAll implements Callable<Integer> {

        @ParentCommand
        private UsersCommand users;

        @Spec
        private CommandSpec spec;

        @Unmatched
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return users.gapwise.inStore(spec, "users", List.of("list"), settings);
        }
    }

    /** Runs {@code gapwise users password}. */
    @Command(name = "password", description = "Gives somebody a new password, who is signed out everywhere.")
    static final class SetPassword implements Callable<Integer> {

        @ParentCommand
        private UsersCommand users;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
        private String name;

        @Option(names = "--generate", description = "Makes a password and shows it, this once.")
        private boolean generate;

        @Unmatched
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return users.withPassword(spec, generate, List.of("password", name), settings);
        }
    }

    /** Runs {@code gapwise users role}. */
    @Command(name = "role", description = "Gives somebody another role, who then has to sign in again.")
    static final class SetRole implements Callable<Integer> {

        @ParentCommand
        private UsersCommand users;

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "NAME", description = "The name to sign in with.")
        private String name;

        @Parameters(index = "1", paramLabel = "ROLE", description = "analyst, author, approver or admin.")
        private String role;

        @Unmatched
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return users.gapwise.inStore(spec, "users", List.of("role", name, role), settings);
        }
    }

    /** Runs {@code gapwise users remove}. */
    @Command(name = "remove", description = "Removes somebody, who is signed out within a second.")
    static final class Remove implements Callable<Integer> {

        @ParentCommand
        private UsersCommand users;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
        private String name;

        @Unmatched
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return users.gapwise.inStore(spec, "users", List.of("remove", name), settings);
        }
    }
}
