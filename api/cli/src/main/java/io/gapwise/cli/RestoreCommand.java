package io.gapwise.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise restore}, which puts a backup into a new data folder. */
@Command(
        name = "restore",
        description = "Restores a backup into a new or empty data folder and reads it to its end.",
        footer = {
            "",
            "Nothing is overwritten.",
            "Exit codes: 0 done, 1 nothing was restored or it is damaged, 2 wrong use."
        })
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Mixin
    private DataDirOption dataDir;

    @Override
    public Integer call() {
        ArgumentCheck.of(spec, gapwise);
        return gapwise.store().restore(file, dataDir.folder(), gapwise.output());
    }
}
