package io.gapwise.service.keeping;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStoreTool;

/** Goes back to the last state of a file that is whole, as the tool of the database does, which talks about it. */
final class WholeState {

    private WholeState() {}

    /** Writes the last whole state in the place of the file; where there is none, the file stays as it is. */
    static void restore(Path file) throws IOException {
        Path tried = file.resolveSibling(file.getFileName() + ".temp");
        long version = Long.MAX_VALUE;
        while (version >= 0) {
            version = MVStoreTool.rollback(file.toString(), version, silence());
            if (isWhole(tried)) {
                Files.move(tried, file, StandardCopyOption.REPLACE_EXISTING);
                return;
            }
            version--;
        }
    }

    private static boolean isWhole(Path tried) {
        try {
            return MVStoreTool.info(tried.toString(), silence()) == null;
        } catch (RuntimeException e) {
            // The database fails over a damaged file in ways of its own.
            return false;
        }
    }

    private static Writer silence() {
        return new PrintWriter(Writer.nullWriter());
    }
}
