package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.drl.RuleFiles;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the state of a file, so that a change is noticed without reading the file.
 *
 * @param size the size in bytes
 * @param identity the file system's key of the file, if it has one: some editors replace a file when they save it
 */
record FileStamp(long size, FileTime modified, @Nullable Object identity) {

    /** Maps the path of each rule set file in the folder to its stamp; the map is empty where there is no folder. */
    static Map<String, FileStamp> allIn(Path folder) {
        Map<String, FileStamp> stamps = new HashMap<>();
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                boolean hidden = visited.getFileName() != null
                        && visited.getFileName().toString().startsWith(".")
                        && !visited.equals(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (is.isRegularFile() && RuleFiles.belongs(name)) {
                    stamps.put(name, new FileStamp(is.size(), is.lastModifiedTime(), is.fileKey()));
                }
                return FileVisitResult.CONTINUE;
            }

            /** Passes over a file that vanished or cannot be read; the next look or the reader will notice it. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            // The files that were seen until now are enough.
        }
        return stamps;
    }
}
