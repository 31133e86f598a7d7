package io.gapwise.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise backup}, which copies the database of a running or a stopped service. */
@Command(
        name = "backup",
        description = "Backs up the embedded database into a new file, while the service runs or when it is stopped.",
        footer = {
            "",
            "A running service writes the file itself, so the file is on its machine and belongs to its user.",
            "Where it may write only in its data folder, name a file there and move it.",
            "PostgreSQL is backed up with pg_dump: the README of the service gives the command.",
            "Exit codes: 0 done, 1 no backup was written, 2 wrong use."
        })
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write, which must not be there yet.")
    private Path file;

    @Mixin
    private DataDirOption dataDir;

    @Override
    public Integer call() {
        ArgumentCheck.of(spec, gapwise);
        return gapwise.store().backup(dataDir.folder(), file, gapwise.output());
    }
}
