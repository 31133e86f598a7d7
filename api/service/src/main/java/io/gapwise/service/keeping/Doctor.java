package io.gapwise.service.keeping;

import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.proof.LostAnswers;
import io.gapwise.service.settings.DataFolder;
import io.gapwise.service.settings.DataFolderUnusable;
import io.gapwise.service.settings.DatabaseFile;
import io.gapwise.service.settings.OwnedFiles;
import io.gapwise.service.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * Examines the database of a data folder by reading all of it, and saves what can be read of a damaged one into a new
 * folder. The damaged file is only read.
 */
public final class Doctor {

    private final Path salvage;
    private final DatabaseFile file;

    private Doctor(DatabaseFile file, Path salvage) {
        this.file = file;
        this.salvage = salvage;
    }

    /** @param salvage the folder for what can be read, which must be empty or not there yet */
    public static CommandReply examine(Path dataDir, Path salvage) {
        if (!DatabaseFile.in(dataDir).exists()) {
            return CommandReply.bad("There is no database in the folder %s.".formatted(dataDir));
        }
        try (DataFolder folder = DataFolder.take(dataDir)) {
            return new Doctor(folder.file(), salvage.toAbsolutePath().normalize()).examine();
        } catch (DataFolderUnusable e) {
            return CommandReply.bad(e.getMessage(), e.action());
        } catch (IOException e) {
            return CommandReply.bad("What can be read cannot be written to %s: no room, or no right to write there."
                    .formatted(salvage));
        }
    }

    private CommandReply examine() throws IOException {
        file.check();
        StoreReading reading = StoreReading.of(file);
        if (reading.sound()) {
            return lost().map(lost -> CommandReply.bad(lost.getMessage(), lost.action()))
                    .orElseGet(() -> CommandReply.done(
                            "The database file %s is sound: %s.".formatted(file.path(), reading.summary())));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                reading.opened()
                        ? "The database file %s is damaged: %s.".formatted(file.path(), reading.damage())
                        : String.valueOf(reading.damage()));
        if (!OwnedFiles.newOrEmpty(salvage)) {
            lines.add("Nothing was saved, because the folder %s is not empty. Name another one with --to."
                    .formatted(salvage));
            return new CommandReply(1, lines);
        }
        lines.addAll(saved(reading));
        return new CommandReply(1, lines);
    }

    /** A file that was cut can be whole as far as it goes, so the notes beside it are compared with what it holds. */
    private Optional<StartRefused> lost() throws IOException {
        try (Connection database = StoreReading.open(file)) {
            return LostAnswers.refusal(file, database);
        } catch (SQLException e) {
            throw file.unusable(e);
        }
    }

    private List<String> saved(StoreReading reading) throws IOException {
        Path work = Files.createTempDirectory(file.path().getParent(), "doctor-");
        try {
            Files.createDirectories(salvage);
            OwnedFiles.closeToOthers(salvage);
            for (SalvageMethod method : SalvageMethod.values()) {
                Files.deleteIfExists(DatabaseFile.in(salvage).path());
                Map<String, Long> saved = attempt(method, work);
                if (!saved.isEmpty()) {
                    OwnedFiles.closeToOthers(DatabaseFile.in(salvage).path());
                    return List.of(
                            "Saved to %s: %s.".formatted(salvage, StoreReading.summary(saved)),
                            "Compare it with your last backup. To go on with it: gapwise.jar --gapwise.data-dir=%s"
                                    .formatted(salvage));
                }
            }
            FileSystemUtils.deleteRecursively(salvage);
            return List.of(
                    reading.opened()
                            ? "What can be read of it cannot be put together to a database again."
                            : "Nothing in it can be read.",
                    "Restore a backup with: gapwise.jar restore FILE --gapwise.data-dir=NEW-FOLDER");
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private Map<String, Long> attempt(SalvageMethod method, Path work) throws IOException {
        try {
            DatabaseFile readable = method.apply(file, Files.createDirectories(work.resolve(method.name())));
            return Salvage.copy(readable, DatabaseFile.in(salvage));
        } catch (SQLException | RuntimeException | AssertionError e) {
            // Where the file is damaged in a way that H2 has not thought of, it fails in a way of its own.
            Files.deleteIfExists(DatabaseFile.in(salvage).path());
            return Map.of();
        }
    }
}
