package io.gapwise.core.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Does what tests need with folders. */
public final class Folders {

    private Folders() {}

    /** Deletes a folder with everything in it. */
    public static void delete(Path folder) throws IOException {
        List<Path> insideFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            insideFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : insideFirst) {
            Files.delete(path);
        }
    }
}
