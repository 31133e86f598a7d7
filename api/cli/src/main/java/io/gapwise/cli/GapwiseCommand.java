package io.gapwise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs {@code gapwise}, which starts the service if no command is named. */
@Command(
        name = "gapwise",
        description = "A team is underperforming: is training the answer, and if so, which kind?",
        subcommands = {
            ServeCommand.class,
            EvaluateCommand.class,
            MapCommand.class,
            ExplainCommand.class,
            ProgressCommand.class,
            PriorityCommand.class,
            PlanCommand.class,
            TemplateCommand.class,
            NeedsCommand.class,
            RulesCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            ImpactCommand.class,
            TestCommand.class,
            ProveCommand.class,
            WatchCommand.class,
            NewRuleCommand.class,
            ExplainCodeCommand.class,
            VocabularyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            VerifyCommand.class,
            VerifyCertificateCommand.class,
            UsersCommand.class,
            KeysCommand.class,
            AuditCommand.class,
        },
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Without a command the service starts, as with serve.",
            "Exit codes: 0 done, 1 some cases were bad, rules are refused or the service did not start,",
            "2 wrong use."
        })
public final class GapwiseCommand implements Callable<Integer> {

    /** Says, instead of an exit code, that the service has started and keeps running. */
    public static final int STARTED = -1;

    static final int SOME_WERE_BAD = 1;
    static final int REFUSED = 1;
    static final int WRONG_USE = 2;

    private final Consumer<String[]> service;
    private final @Nullable StoreActions store;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the versions of the program and of the rule set.")
    private boolean version;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    private GapwiseCommand(Consumer<String[]> service, @Nullable StoreActions store) {
        this.service = service;
        this.store = store;
    }

    /** Runs the command line for commands that need no store; one that does fails with an exception. */
    public static int run(String[] args, Consumer<String[]> service, Runnable quiet) {
        return run(args, service, null, quiet);
    }

    /**
     * Runs the command line.
     *
     * @param service starts the service with its settings
     * @param store looks after the store for the commands that need it
     * @param quiet turns off logging for commands that do not start the service, because their standard output is for
     *     answers
     * @return the exit code, or {@link #STARTED}
     */
    public static int run(String[] args, Consumer<String[]> service, @Nullable StoreActions store, Runnable quiet) {
        CommandLine commandLine = new CommandLine(new GapwiseCommand(service, store));
        // The service checks its settings itself. All other commands refuse arguments that they do not know.
        commandLine.getSubcommands().values().stream()
                .filter(command -> !(command.getCommand() instanceof ServeCommand)
                        && !(command.getCommand() instanceof VerifyCommand)
                        && !(command.getCommand() instanceof UsersCommand)
                        && !(command.getCommand() instanceof KeysCommand)
                        && !(command.getCommand() instanceof AuditCommand))
                .forEach(command -> command.setUnmatchedArgumentsAllowed(false));
        commandLine.setExecutionStrategy(parsed -> {
            if (!serves(parsed)) {
                quiet.run();
            }
            return new RunLast().execute(parsed);
        });
        commandLine.setExecutionExceptionHandler((e, failed, parsed) -> Failures.explain(e, failed));
        return commandLine.execute(args);
    }

    /**
     * Says whether the command line starts the service. A request for help or for the version does not, even if no
     * command is named.
     */
    private static boolean serves(ParseResult parsed) {
        boolean told = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
        return !told
                && (!parsed.hasSubcommand() || parsed.subcommand().commandSpec().userObject() instanceof ServeCommand);
    }

    @Override
    public Integer call() {
        return serve(settings, spec);
    }

    /** Runs a command of the store with the settings of the service, which are checked as the service checks them. */
    int inStore(CommandSpec of, String command, List<String> arguments, List<String> settings) {
        ArgumentCheck use = ArgumentCheck.of(of, this);
        ServiceSettings.check(settings, use::wrong);
        return store().command(command, arguments, settings, output());
    }

    /** Runs a command of the store that sets a password. */
    int inStoreWithPassword(
            CommandSpec of,
            String command,
            List<String> arguments,
            String password,
            List<String> settings,
            StoreActions.Output output) {
        ArgumentCheck use = ArgumentCheck.of(of, this);
        ServiceSettings.check(settings, use::wrong);
        return store().commandWithPassword(command, arguments, password, settings, output);
    }

    StoreActions store() {
        return Objects.requireNonNull(store, "This program has no store.");
    }

    /** Returns where the command line prints. */
    StoreActions.Output output() {
        return new StoreActions.Output(
                spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** Returns the settings that are written before the command. */
    List<String> settings() {
        return settings;
    }

    int serve(List<String> settings, CommandSpec of) {
        ServiceSettings.check(settings, problem -> new ParameterException(of.commandLine(), problem));
        service.accept(settings.toArray(String[]::new));
        return STARTED;
    }
}
