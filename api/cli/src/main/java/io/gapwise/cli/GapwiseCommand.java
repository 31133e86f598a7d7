package io.gapwise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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

/** {@code gapwise}: without a command it serves. */
@Command(
        name = "gapwise",
        description = "A team is underperforming: is training the answer, and if so, which kind?",
        subcommands = {
            ServeCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            TemplateCommand.class,
            RulesCommand.class,
            CheckCommand.class,
            TestCommand.class,
            WatchCommand.class,
            NewRuleCommand.class,
            ExplainCodeCommand.class,
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

    /** No exit code: the service has started and goes on. */
    public static final int STARTED = -1;

    static final int SOME_WERE_BAD = 1;
    static final int REFUSED = 1;
    static final int WRONG_USE = 2;

    private final Consumer<String[]> service;

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

    private GapwiseCommand(Consumer<String[]> service) {
        this.service = service;
    }

    /**
     * Runs the command line.
     *
     * @param service starts the service with its settings
     * @param quiet silences the logging that nobody reads where no service runs: standard out is for answers
     * @return the exit code, or {@link #STARTED}
     */
    public static int run(String[] args, Consumer<String[]> service, Runnable quiet) {
        CommandLine commandLine = new CommandLine(new GapwiseCommand(service));
        // Settings of the service are checked by the service. No other command takes what it does not know.
        commandLine.getSubcommands().values().stream()
                .filter(command -> !(command.getCommand() instanceof ServeCommand))
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

    /** Help and version are asked for on the command itself, so they count as no service even where none is named. */
    private static boolean serves(ParseResult parsed) {
        boolean told = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
        return !told
                && (!parsed.hasSubcommand() || parsed.subcommand().commandSpec().userObject() instanceof ServeCommand);
    }

    @Override
    public Integer call() {
        return serve(settings, spec);
    }

    /** Settings that stand before the command. */
    List<String> settings() {
        return settings;
    }

    int serve(List<String> settings, CommandSpec of) {
        ServiceSettings.check(settings, problem -> new ParameterException(of.commandLine(), problem));
        service.accept(settings.toArray(String[]::new));
        return STARTED;
    }
}
