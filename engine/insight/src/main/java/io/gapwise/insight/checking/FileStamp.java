package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.drl.FolderWalk;
import io.gapwise.core.ruleset.drl.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
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
        FolderWalk.Finder finder = new FolderWalk.Finder() {

            @Override
            public void file(String name, BasicFileAttributes is) {
                if (is.isRegularFile() && RuleFiles.belongs(name)) {
                    stamps.put(name, of(is));
                }
            }

            /** Notices when the link is removed or led elsewhere. */
            @Override
            public void outward(String name, BasicFileAttributes link) {
                stamps.put(name, of(link));
            }

            /** Passes over a file that vanished or cannot be read; the next look or the reader will notice it. */
            @Override
            public void unreadable(String name, IOException why) {}
        };
        try {
            FolderWalk.of(folder).visit(finder);
        } catch (IOException e) {
            // The files that were seen until now are enough.
        }
        return stamps;
    }

    private static FileStamp of(BasicFileAttributes is) {
        return new FileStamp(is.size(), is.lastModifiedTime(), is.fileKey());
    }
}
