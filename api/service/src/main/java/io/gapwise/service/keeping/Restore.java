package io.gapwise.service.keeping;

import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.settings.DatabaseFile;
import io.gapwise.service.settings.FolderOwner;
import io.gapwise.service.settings.OwnedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Puts the database of a backup into a new folder and reads it to its end before it says that all is well. */
public final class Restore {

    private Restore() {}

    /** @param dataDir a folder that is empty or not there yet; nothing is ever overwritten */
    public static CommandReply into(Path dataDir, Path backup) {
        try {
            if (!OwnedFiles.newOrEmpty(dataDir)) {
                return CommandReply.bad(
                        "The folder %s is not empty, and nothing in it is overwritten.".formatted(dataDir),
                        "Name a new one with --gapwise.data-dir.");
            }
            if (!Files.isRegularFile(backup)) {
                return CommandReply.bad("There is no backup %s.".formatted(backup));
            }
            List<String> objection = FolderOwner.objection(dataDir);
            return objection.isEmpty() ? restored(dataDir, backup) : new CommandReply(1, objection);
        } catch (IOException e) {
            return CommandReply.bad(
                    "The backup %s cannot be read, or %s cannot be written.".formatted(backup, dataDir));
        }
    }

    private static CommandReply restored(Path dataDir, Path backup) throws IOException {
        DatabaseFile file = DatabaseFile.in(dataDir.toAbsolutePath().normalize());
        Files.createDirectories(dataDir);
        OwnedFiles.closeToOthers(dataDir);
        if (!unpack(backup, file.path())) {
            Files.deleteIfExists(file.path());
            return CommandReply.bad("The file %s is no backup of Gapwise, or it is damaged.".formatted(backup));
        }
        OwnedFiles.closeToOthers(file.path());
        StoreReading reading = StoreReading.of(file);
        return reading.sound()
                ? CommandReply.done("The backup is restored to %s: %s.".formatted(dataDir, reading.summary()))
                : CommandReply.bad(
                        "The backup %s is damaged: %s.".formatted(backup, reading.damage()),
                        "Save what can be read with: gapwise.jar doctor %s".formatted(dataDir));
    }

    /** Returns whether the backup holds a database and could be read to its end. */
    private static boolean unpack(Path backup, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(file.getFileName().toString())) {
                    Files.copy(zip, file);
                    return Files.size(file) > 0;
                }
            }
            return false;
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return false;
        }
    }
}
