package io.gapwise.service.settings;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Deals with files that hold cases, which only their owner may read. */
public final class OwnedFiles {

    private OwnedFiles() {}

    public static void closeToOthers(Path path) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            String rights = Files.isDirectory(path) ? "rwx------" : "rw-------";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    /** Gives a file that root has made to the owner of the folder in which it lies. */
    public static void leaveToOwnerOf(Path folder, Path file) {
        try {
            Files.setOwner(file, Files.getOwner(folder));
        } catch (IOException | UnsupportedOperationException e) {
            // Nobody else than root may give a file away.
        }
    }

    /** Says whether something can be put into a folder without touching what is there. */
    public static boolean newOrEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
