package io.gapwise.service.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the folder for temporary files. It lies in the data folder, because what people upload should lie on the disk
 * that was chosen for it, and only the owner of the process may look inside. What a process that was killed has left
 * there is removed at the next start.
 */
public final class TemporaryFiles implements AutoCloseable {

    private static final String NAME = "tmp";
    private static final String LOCK = "in-use.lock";

    private final Path folder;
    private final FileChannel lock;

    private TemporaryFiles(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes a folder of this process's own, because several may share a data folder beside another database. */
    static TemporaryFiles in(Path dataFolder) throws IOException {
        Path shared = Files.createDirectories(dataFolder.toAbsolutePath()).resolve(NAME);
        Files.createDirectories(shared);
        try (FileChannel start = lockFile(shared)) {
            start.lock();
            removeAbandoned(shared);
            // The system lets nobody but the owner into a folder that is made this way.
            Path folder = Files.createTempDirectory(shared, "run-");
            FileChannel lock = lockFile(folder);
            lock.lock();
            return new TemporaryFiles(folder, lock);
        } catch (OverlappingFileLockException e) {
            throw new IOException("Another start in this process is using the folder.", e);
        }
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void removeAbandoned(Path shared) throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(shared)) {
            folders = found.filter(each -> Files.isDirectory(each)).toList();
        }
        for (Path folder : folders) {
            if (abandoned(folder)) {
                remove(folder);
            }
        }
    }

    private static boolean abandoned(Path folder) throws IOException {
        try (FileChannel lock = lockFile(folder)) {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /** Makes an empty file, which whoever asked for it deletes. */
    public Path create(String prefix) throws IOException {
        return Files.createTempFile(folder, prefix, "");
    }

    @Override
    public void close() {
        try {
            lock.close();
            remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files cannot be removed.", e);
        }
    }
}
