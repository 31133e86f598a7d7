package io.gapwise.service.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message says in a sentence why, and the action says what to do instead. */
public final class DataFolderUnusable extends StartRefused {

    private static final long serialVersionUID = 1L;

    /** Says what is in the way, for those who decide by it. */
    public enum Kind {
        IN_USE,
        OUT_OF_REACH,
        DAMAGED
    }

    private final Kind kind;

    private DataFolderUnusable(Kind kind, String message, String action, @Nullable Throwable cause) {
        super(message, action, cause);
        this.kind = kind;
    }

    static DataFolderUnusable inUse(Path folder) {
        return new DataFolderUnusable(
                Kind.IN_USE,
                "Another Gapwise is running on the data folder %s.".formatted(folder),
                "Stop it, or give this one a folder of its own with --gapwise.data-dir.",
                null);
    }

    static DataFolderUnusable unwritable(Path folder, IOException cause) {
        return new DataFolderUnusable(
                Kind.OUT_OF_REACH,
                "The data folder %s cannot be written (%s)."
                        .formatted(folder, cause.getClass().getSimpleName()),
                "Name one that can, with --gapwise.data-dir.",
                cause);
    }

    static DataFolderUnusable unfit(Path folder) {
        return new DataFolderUnusable(
                Kind.OUT_OF_REACH,
                "The data folder %s has a semicolon in its name, which the database cannot take.".formatted(folder),
                "Name another, with --gapwise.data-dir.",
                null);
    }

    static DataFolderUnusable forbidden(Path file) {
        return new DataFolderUnusable(
                Kind.OUT_OF_REACH,
                "The database file %s must be readable and writable for this user and is not.".formatted(file),
                "Change its owner or its permissions, or name another folder with --gapwise.data-dir.",
                null);
    }

    static DataFolderUnusable otherVersion(Path file) {
        return new DataFolderUnusable(
                Kind.DAMAGED,
                "The database file %s was written by another version of the database, which this program cannot read."
                        .formatted(file),
                "Start the version of Gapwise that wrote it, or restore a backup: gapwise.jar restore FILE"
                        + " --gapwise.data-dir=NEW-FOLDER",
                null);
    }

    /** @param how a clause that says what is wrong with the file, as in "it is empty" */
    static DataFolderUnusable damaged(Path file, String how) {
        return new DataFolderUnusable(
                Kind.DAMAGED,
                "The database file %s is damaged: %s.".formatted(file, how),
                "Save what can be read with: gapwise.jar doctor %s%nOr restore a backup with: gapwise.jar restore FILE --gapwise.data-dir=NEW-FOLDER"
                        .formatted(file.getParent()),
                null);
    }

    public Kind kind() {
        return kind;
    }
}
