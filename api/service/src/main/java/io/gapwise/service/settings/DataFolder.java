package io.gapwise.service.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Holds the folder of the embedded database for one process at a time.
 *
 * <p>H2 guards its file too, but only after the connection pool has logged the failure at length. The operating system
 * gives our lock back when a process ends, even when it is killed.
 */
public final class DataFolder implements JdbcConnectionDetails, AutoCloseable {

    private static final String COMPACT = "compact-at-start";

    private final Path folder;
    private final FileChannel lock;
    private final EmbeddedDatabase database;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
        this.database = new EmbeddedDatabase(DatabaseFile.in(folder));
    }

    /**
     * Takes the folder for this process and makes it where there is none.
     *
     * @throws DataFolderUnusable if another process has it, or if it cannot be written
     */
    public static DataFolder take(Path dataDir) {
        Path folder = dataDir.toAbsolutePath().normalize();
        if (folder.toString().indexOf(';') >= 0) {
            throw DataFolderUnusable.unfit(folder);
        }
        try {
            create(folder);
            return new DataFolder(folder, locked(folder));
        } catch (IOException e) {
            throw DataFolderUnusable.unwritable(folder, e);
        }
    }

    /** Makes a folder that is not there yet; it will hold cases, so nobody but its owner may look into it. */
    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        OwnedFiles.closeToOthers(folder);
    }

    private static FileChannel locked(Path folder) throws IOException {
        Path file = folder.resolve("in-use.lock");
        boolean made = !Files.exists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (made) {
            OwnedFiles.leaveToOwnerOf(folder, file);
        }
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // This process holds the lock itself; the person who started it gets the same answer.
        }
        channel.close();
        throw DataFolderUnusable.inUse(folder);
    }

    /** Says whether a process has the folder at this moment. */
    public static boolean inUse(Path dataDir) {
        if (!Files.exists(dataDir.resolve("in-use.lock"))) {
            return false;
        }
        try (DataFolder free = take(dataDir)) {
            return false;
        } catch (DataFolderUnusable e) {
            return e.kind() == DataFolderUnusable.Kind.IN_USE;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Opens the database once before the connection pool does, so that a file that cannot be opened is explained in a
     * sentence. The connection stays open, so that the database is not opened twice.
     *
     * @throws DataFolderUnusable if the file of the database is damaged or is none
     */
    DataFolder opened() throws IOException {
        DatabaseFile file = file();
        try {
            file.check();
            compactIfDue(file);
            database.open();
            return this;
        } catch (SQLException e) {
            lock.close();
            throw file.unusable(e);
        } catch (DataFolderUnusable e) {
            lock.close();
            throw e;
        }
    }

    /** Opens a connection, but not while the file is written anew. */
    public Connection connect() throws SQLException {
        return database.connect();
    }

    /**
     * Writes the file anew, so that texts that were erased are not in it any more. All connections that others opened
     * have to be closed, or about to be.
     *
     * @return false if somebody still has a connection; the file is then as it was
     */
    public boolean compact() throws IOException, SQLException {
        return database.compact(folder.resolve(COMPACT));
    }

    /** Says whether texts were erased since the file was written anew. */
    public boolean compactionRequested() {
        return Files.exists(folder.resolve(COMPACT));
    }

    /** Has the file written anew at a quiet hour, or before the database is opened the next time. */
    public void requestCompaction() {
        try {
            Files.writeString(folder.resolve(COMPACT), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compactIfDue(DatabaseFile file) {
        if (file.exists() && Files.exists(folder.resolve(COMPACT))) {
            try {
                FileRewrite.of(file);
                Files.delete(folder.resolve(COMPACT));
            } catch (IOException | SQLException | MVStoreException e) {
                // The file is damaged or there is no room for a second one; opening it says more, and the next start
                // tries again.
            }
        }
    }

    /** Returns the file of the database, which may not be there yet. */
    public DatabaseFile file() {
        return DatabaseFile.in(folder);
    }

    public Path path() {
        return folder;
    }

    @Override
    public String getJdbcUrl() {
        return file().url();
    }

    @Override
    public String getUsername() {
        return DatabaseFile.USER;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void close() throws IOException {
        // Nobody else may take the folder while a file is still to be put in the place of another.
        try (lock) {
            database.close();
        }
    }
}
