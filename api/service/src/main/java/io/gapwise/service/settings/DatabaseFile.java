package io.gapwise.service.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/**
 * Knows the file of the embedded database and explains why it cannot be opened.
 *
 * @param path the whole path of the file
 */
public record DatabaseFile(Path path) {

    /** The name of the database, which is the name of its file without the ending. */
    public static final String NAME = "gapwise";

    public static final String USER = "sa";

    private static final String FILE = NAME + ".mv.db";

    public static DatabaseFile in(Path folder) {
        return new DatabaseFile(folder.resolve(FILE));
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Returns the address of the database with its settings. With a write delay, H2 would lose data that it has
     * acknowledged when the process is killed. Spring closes the database, not H2. H2 does not compact the file while
     * closing, because H2 2.4 was once seen to fail there over its own list of free space. It keeps no log of its own,
     * which would grow beside the database.
     */
    public String url() {
        return "jdbc:h2:file:" + path.resolveSibling(NAME)
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
    }

    /** Returns an address at which the database is only read, so that nothing in a damaged file changes. */
    public String readOnlyUrl() {
        return "jdbc:h2:file:" + path.resolveSibling(NAME)
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
    }

    /**
     * Checks what can be seen of the file without opening it. A file that is not there yet is fine.
     *
     * @throws DataFolderUnusable if it is empty, no file, or not for this user to read and write
     */
    public void check() {
        if (!exists()) {
            return;
        }
        if (!Files.isRegularFile(path)) {
            throw DataFolderUnusable.damaged(path, "it is no file");
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
            throw DataFolderUnusable.forbidden(path);
        }
        try {
            if (Files.size(path) == 0) {
                throw DataFolderUnusable.damaged(path, "it is empty");
            }
        } catch (IOException e) {
            throw DataFolderUnusable.forbidden(path);
        }
    }

    /** Explains in words why the database could not be opened. */
    public DataFolderUnusable unusable(SQLException failure) {
        switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1:
                return DataFolderUnusable.inUse(path.getParent());
            case ErrorCode.FILE_VERSION_ERROR_1:
            case ErrorCode.UNSUPPORTED_SETTING_COMBINATION:
                return DataFolderUnusable.otherVersion(path);
            case ErrorCode.WRONG_USER_OR_PASSWORD:
                return DataFolderUnusable.damaged(path, "it is the database of another program");
            default:
                return DataFolderUnusable.damaged(path, "a part of it is missing or was overwritten");
        }
    }
}
