package io.gapwise.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise watch}, which checks and tests a folder of rules on each save. */
@Command(
        name = "watch",
        description =
                "Checks and tests a folder of rules at once and on each save, and says in which cases answers differ"
                        + " from those of the last rules without an error, or that it is proved that none does.",
        footer = {"", "Ctrl-C ends it. Exit codes: 0 ended, 2 wrong use."})
final class WatchCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder of rule files.")
    private Path folder;

    @Override
    public Integer call() {
        ArgumentCheck.of(spec, gapwise).folder(folder);
        PrintWriter out = spec.commandLine().getOut();
        // Ctrl-C is the normal way to end this command, so it must not count as a failure.
        Thread endsWell = new Thread(() -> Runtime.getRuntime().halt(0));
        Runtime.getRuntime().addShutdownHook(endsWell);
        try {
            new FolderWatch(folder, () -> begin(out), report -> tell(report, out)).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().removeShutdownHook(endsWell);
        }
        return 0;
    }

    /** Says at once that the rules are looked at, because that takes seconds. */
    private static void begin(PrintWriter out) {
        out.println("---- " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  checking ...");
        out.flush();
    }

    private static void tell(String report, PrintWriter out) {
        out.println(report);
        out.println();
        out.flush();
    }
}
