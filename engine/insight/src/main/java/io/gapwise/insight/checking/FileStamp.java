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
 * What tells cheaply that a file was written.
 *
 * @param size in bytes
 * @param identity which file it is, where the file system says so: editors put a new one in its place
 */
record FileStamp(long size, FileTime modified, @Nullable Object identity) {

    /** The files of the rule set in a folder by their path inside it; none where the folder does not exist. */
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

            /** It vanished while we looked, or nobody may read it: the next look, or the reader, will tell. */
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
            // What was seen is what there is.
        }
        return stamps;
    }
}
