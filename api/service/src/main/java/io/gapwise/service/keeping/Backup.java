package io.gapwise.service.keeping;

import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.settings.OwnedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Writes a backup of an open database. The database copies itself at one moment in time while others go on reading and
 * writing.
 */
public final class Backup {

    private Backup() {}

    /**
     * Writes the backup, which appears under its name only when it is whole.
     *
     * @param file a file that is not there yet
     */
    public static CommandReply write(Connection database, Path file) {
        if (Files.exists(file)) {
            return CommandReply.bad("The file %s is there already and is not overwritten.".formatted(file));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part);
            OwnedFiles.closeToOthers(part);
            copy(database, part);
            long bytes = read(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return CommandReply.done("The backup is written to %s: %,d bytes of the database.".formatted(file, bytes));
        } catch (IOException | SQLException e) {
            discard(part);
            return CommandReply.bad(
                    "The backup cannot be written to %s: no such folder, no room, or no right to write there."
                            .formatted(file));
        }
    }

    private static void copy(Connection database, Path part) throws SQLException {
        try (PreparedStatement backup = database.prepareStatement("backup to ?")) {
            backup.setString(1, part.toString());
            backup.execute();
        }
    }

    /** Reads the backup to its end, which compares its check sums, and returns the size of what it holds. */
    private static long read(Path part) throws IOException {
        try (InputStream in = Files.newInputStream(part);
                ZipInputStream zip = new ZipInputStream(in)) {
            long bytes = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bytes += zip.transferTo(OutputStream.nullOutputStream());
            }
            return bytes;
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It could not be written either; the reply says so.
        }
    }
}
