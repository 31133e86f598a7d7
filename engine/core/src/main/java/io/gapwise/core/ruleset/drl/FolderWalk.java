package io.gapwise.core.ruleset.drl;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds and opens the files below a folder without ever leaving it. Links that stay inside are followed, because
 * deployments swap whole folders that way. A link that leads out is reported and never followed: whoever may write into
 * the folder could otherwise have any file of the machine read and shown as part of a rule.
 */
public final class FolderWalk {

    /** Receives what the walk finds; names are relative to the folder, with slashes. */
    public interface Finder {

        /** @param is what the file is, or what the link leads to */
        void file(String name, BasicFileAttributes is) throws IOException;

        /** Receives a link that leads out of the folder, or nowhere. */
        void outward(String name, BasicFileAttributes link) throws IOException;

        /** Receives a file or folder that cannot be looked at. */
        void unreadable(String name, IOException why) throws IOException;
    }

    private final Path root;

    private FolderWalk(Path root) {
        this.root = root;
    }

    /**
     * Begins at a folder, which may be a link itself.
     *
     * @throws IOException if there is no such folder
     */
    public static FolderWalk of(Path folder) throws IOException {
        return new FolderWalk(folder.toRealPath());
    }

    /** Visits all files whose names and folders do not begin with a dot. */
    public void visit(Finder finder) throws IOException {
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {

                    @Override
                    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes is) throws IOException {
                        if (visited.equals(root)) {
                            return FileVisitResult.CONTINUE;
                        } else if (hidden(visited)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        } else if (leadsOut(visited)) {
                            finder.outward(name(visited), ofLink(visited));
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                        if (!hidden(file)) {
                            if (is.isSymbolicLink() || leadsOut(file)) {
                                finder.outward(name(file), ofLink(file));
                            } else {
                                finder.file(name(file), is);
                            }
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                        if (!(why instanceof FileSystemLoopException) || Files.isSymbolicLink(file)) {
                            finder.unreadable(name(file), why);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException why)
                            throws IOException {
                        if (why != null) {
                            finder.unreadable(name(visited), why);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static BasicFileAttributes ofLink(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private boolean leadsOut(Path path) throws IOException {
        return Files.isSymbolicLink(path) && !path.toRealPath().startsWith(root);
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /**
     * Opens a file that was found. It may have been replaced since, so its way is walked again, from folder to open
     * folder, and no link is followed on it.
     *
     * @throws NoSuchFileException if it is no longer a file inside the folder
     */
    InputStream open(String name) throws IOException {
        Path real = root.resolve(name).toRealPath();
        if (!real.startsWith(root) || real.equals(root)) {
            throw new NoSuchFileException(name);
        }
        Path way = root.relativize(real);
        DirectoryStream<Path> folder = Files.newDirectoryStream(root);
        try {
            if (!(folder instanceof SecureDirectoryStream<Path> secure)) {
                folder.close();
                return Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
            }
            for (int i = 0; i + 1 < way.getNameCount(); i++) {
                SecureDirectoryStream<Path> next = secure.newDirectoryStream(way.getName(i), LinkOption.NOFOLLOW_LINKS);
                secure.close();
                folder = next;
                secure = next;
            }
            return open(secure, way.getFileName(), name);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static InputStream open(SecureDirectoryStream<Path> folder, Path file, String name) throws IOException {
        BasicFileAttributeView view =
                folder.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (!view.readAttributes().isRegularFile()) {
            throw new NoSuchFileException(name);
        }
        InputStream in = Channels.newInputStream(
                folder.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        return new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                super.close();
                folder.close();
            }
        };
    }
}
