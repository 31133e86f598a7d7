package io.gapwise.service.keeping;

import io.gapwise.service.commands.CommandFolder;
import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.proof.LostAnswers;
import io.gapwise.service.settings.DataFolder;
import io.gapwise.service.settings.DataFolderUnusable;
import io.gapwise.service.settings.DatabaseFile;
import io.gapwise.service.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Backs up a data folder from outside the service: a service that is running on it does it, and otherwise this process.
 * The database is taken as it is; a newer program does not migrate it first.
 */
public final class StoppedStore {

    private StoppedStore() {}

    public static CommandReply backup(Path dataDir, Path file) throws InterruptedException {
        if (!DatabaseFile.in(dataDir).exists()) {
            return CommandReply.bad("There is no database in the data folder %s.".formatted(dataDir));
        }
        Path target = file.toAbsolutePath().normalize();
        try {
            return DataFolder.inUse(dataDir) ? backupByService(dataDir, target) : backupAlone(dataDir, target);
        } catch (DataFolderUnusable e) {
            return CommandReply.bad(e.getMessage(), e.action());
        } catch (IOException e) {
            return CommandReply.bad("The service that is running on %s did not write the backup (%s)."
                    .formatted(dataDir, e.getMessage()));
        }
    }

    /**
     * The service may have folders of its own where this process sees others, such as one for temporary files, and may
     * write in fewer of them. So what it says is believed when the file is there.
     */
    private static CommandReply backupByService(Path dataDir, Path target) throws IOException, InterruptedException {
        if (Files.exists(target)) {
            return CommandReply.bad("The file %s is there already and is not overwritten.".formatted(target));
        }
        CommandReply reply = CommandFolder.in(dataDir).ask("backup", List.of(target.toString()));
        Path inside = dataDir.toAbsolutePath().normalize().resolve(target.getFileName());
        String instead =
                "The running service writes the file itself: name one in %s, where it can, and move %s from there."
                        .formatted(inside.getParent(), inside);
        if (reply.exitCode() != 0) {
            List<String> lines = new ArrayList<>(reply.lines());
            lines.add(instead);
            return new CommandReply(reply.exitCode(), lines);
        }
        return Files.exists(target)
                ? reply
                : CommandReply.bad(
                        "The service wrote the backup to %s, which cannot be seen from here: it has a folder of its own there."
                                .formatted(target),
                        instead);
    }

    private static CommandReply backupAlone(Path dataDir, Path target) throws IOException {
        try (DataFolder folder = DataFolder.take(dataDir)) {
            folder.file().check();
            try (Connection database = DriverManager.getConnection(
                    folder.getJdbcUrl() + ";IFEXISTS=TRUE", folder.getUsername(), folder.getPassword())) {
                Optional<StartRefused> lost = LostAnswers.refusal(folder.file(), database);
                return lost.isPresent()
                        ? CommandReply.bad(
                                "No backup was written. " + lost.get().getMessage(),
                                lost.get().action())
                        : Backup.write(database, target);
            } catch (SQLException e) {
                throw folder.file().unusable(e);
            }
        }
    }
}
