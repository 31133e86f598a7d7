package io.gapwise.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise doctor}, which examines a database and saves what can be read of a damaged one. */
@Command(
        name = "doctor",
        description = "Reads the whole embedded database, says what is damaged, and saves what can be read.",
        footer = {
            "",
            "The damaged file is only read. Stop the service first.",
            "Exit codes: 0 the database is sound, 1 it is damaged, in use or not there, 2 wrong use."
        })
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA", description = "The data folder to examine.")
    private Path dataDir;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "A new folder for what can be read; by default DATA-salvaged.")
    private @Nullable Path salvage;

    @Override
    public Integer call() {
        ArgumentCheck.of(spec, gapwise);
        return gapwise.store().doctor(dataDir, salvage == null ? defaultSalvage() : salvage, gapwise.output());
    }

    private Path defaultSalvage() {
        Path folder = dataDir.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + "-salvaged");
    }
}
