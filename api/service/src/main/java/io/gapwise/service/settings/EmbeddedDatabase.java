package io.gapwise.service.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Opens the database in the data folder, and writes its file anew while nobody has it open: H2 2.4 was seen to fail over
 * its own list of free space when it compacts an open file.
 */
final class EmbeddedDatabase {

    /** The pool makes new connections in the background and can wait for so long. */
    private static final int LONGEST_WAIT_SECONDS = 30;

    /** Connections that were given up are closed in the background. */
    private static final int CLOSING_SECONDS = 5;

    private final DatabaseFile file;

    /** Many may open connections, or one may write the file anew. */
    private final ReadWriteLock opening = new ReentrantReadWriteLock();

    /** Keeps the database from being closed and opened between two others. */
    private @Nullable Connection first;

    private boolean closedForGood;

    EmbeddedDatabase(DatabaseFile file) {
        this.file = file;
    }

    /** Opens the database until it is closed. */
    void open() throws SQLException {
        first = connection();
    }

    /** Opens a connection, but not while the file is written anew. */
    Connection connect() throws SQLException {
        try {
            if (!opening.readLock().tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException("The file of the database is being written anew.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Nobody waits for the connection any more.");
        }
        try {
            return connection();
        } finally {
            opening.readLock().unlock();
        }
    }

    /**
     * Writes the file anew.
     *
     * @param request the file that asks for it, which is deleted when it is done
     * @return false if somebody still has a connection; the file is then as it was
     */
    boolean compact(Path request) throws IOException, SQLException {
        opening.writeLock().lock();
        try {
            return !closedForGood && compactAlone(request);
        } finally {
            opening.writeLock().unlock();
        }
    }

    private boolean compactAlone(Path request) throws IOException, SQLException {
        closeFirst();
        try {
            if (!isClosed()) {
                return false;
            }
            FileRewrite.of(file);
            Files.deleteIfExists(request);
            return true;
        } finally {
            first = connection();
        }
    }

    /** Waits until this process has the file open no more. H2 locks it as long as it does. */
    private boolean isClosed() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSING_SECONDS);
        while (System.nanoTime() < end) {
            try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
                if (channel.tryLock() != null) {
                    return true;
                }
            } catch (OverlappingFileLockException e) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the database for good, when the file is no longer being written anew. */
    void close() {
        opening.writeLock().lock();
        try {
            closedForGood = true;
            closeFirst();
        } finally {
            opening.writeLock().unlock();
        }
    }

    private void closeFirst() {
        try {
            if (first != null) {
                first.close();
            }
        } catch (SQLException e) {
            // The pool has closed the database already, or the database has closed itself over a failure of its disk.
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(file.url(), DatabaseFile.USER, "");
    }
}
