package io.gapwise.service.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the action says what to do instead. */
final class DataFolderUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private DataFolderUnusable(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    static DataFolderUnusable inUse(Path folder) {
        return new DataFolderUnusable(
                "Another Gapwise is running on the data folder %s.".formatted(folder),
                "Stop it, or give this one a folder of its own with --gapwise.data-dir.",
                null);
    }

    static DataFolderUnusable unwritable(Path folder, IOException cause) {
        return new DataFolderUnusable(
                "The data folder %s cannot be written (%s)."
                        .formatted(folder, cause.getClass().getSimpleName()),
                "Name one that can, with --gapwise.data-dir.",
                cause);
    }

    static DataFolderUnusable unfit(Path folder) {
        return new DataFolderUnusable(
                "The data folder %s has a semicolon in its name, which the database cannot take.".formatted(folder),
                "Name another, with --gapwise.data-dir.",
                null);
    }

    String action() {
        return action;
    }
}
