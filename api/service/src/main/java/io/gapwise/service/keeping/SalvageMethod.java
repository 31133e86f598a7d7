package io.gapwise.service.keeping;

import io.gapwise.service.settings.DatabaseFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Recover;
import org.h2.tools.RunScript;

/** The ways to get at what a damaged file holds, the one that saves most first. */
enum SalvageMethod {

    /** Reads the file as it is, for the database may open although some rows are lost. */
    AS_IT_IS {
        @Override
        DatabaseFile apply(DatabaseFile damaged, Path work) {
            return damaged;
        }
    },

    /** Goes back to the last state of the file that is whole. */
    LAST_WHOLE_STATE {
        @Override
        DatabaseFile apply(DatabaseFile damaged, Path work) throws IOException {
            DatabaseFile copy = DatabaseFile.in(work);
            Files.copy(damaged.path(), copy.path());
            WholeState.restore(copy.path());
            return copy;
        }
    },

    /** Searches the file for the parts of tables without the directory of the database. */
    PARTS_OF_TABLES {
        @Override
        DatabaseFile apply(DatabaseFile damaged, Path work) throws IOException, SQLException {
            Path source = Files.createDirectories(work.resolve("source"));
            Files.copy(damaged.path(), DatabaseFile.in(source).path());
            Recover.execute(source.toString(), DatabaseFile.NAME);
            DatabaseFile rebuilt = DatabaseFile.in(Files.createDirectories(work.resolve("rebuilt")));
            RunScript.execute(
                    rebuilt.url(),
                    DatabaseFile.USER,
                    "",
                    source.resolve(DatabaseFile.NAME + ".h2.sql").toString(),
                    StandardCharsets.UTF_8,
                    true);
            return rebuilt;
        }
    };

    /**
     * Returns a database with what can be read. The damaged file does not change.
     *
     * @param work an empty folder for files that are needed on the way
     */
    abstract DatabaseFile apply(DatabaseFile damaged, Path work) throws IOException, SQLException;
}
