package io.gapwise.service.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStoreTool;
import org.springframework.util.FileSystemUtils;

/**
 * Writes the file of the embedded database anew while nobody has it open, so that texts that were erased are not in it any
 * more.
 */
final class FileRewrite {

    private static final List<String> FREE_TEXTS = List.of("\"TITLE\"", "\"REFERENCE\"");

    private FileRewrite() {}

    /**
     * Works on a copy, which takes the place of the file when all is done. Whatever fails or is cut off before leaves the
     * file as it is, and the next attempt begins with a new copy.
     */
    static void of(DatabaseFile file) throws IOException, SQLException {
        Path folder = file.path().resolveSibling("rewrite");
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectory(folder);
        OwnedFiles.closeToOthers(folder);
        try {
            DatabaseFile copy = DatabaseFile.in(folder);
            Files.copy(file.path(), copy.path());
            try (Connection database = DriverManager.getConnection(copy.url(), DatabaseFile.USER, "")) {
                rebuildIndexes(database);
            }
            MVStoreTool.compact(copy.path().toString(), false);
            Files.move(copy.path(), file.path(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /**
     * Builds the indexes over free text again. Where an entry was taken out of an index, its text can go on as the
     * boundary between two parts of the tree, and compaction copies the tree as it is.
     */
    private static void rebuildIndexes(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String create : overFreeTexts(statement)) {
                String name = create.replaceFirst("(?s)^CREATE INDEX (\\S+) ON .*$", "$1");
                statement.execute("drop index " + name);
                statement.execute(create);
            }
        }
    }

    private static List<String> overFreeTexts(Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet schema = statement.executeQuery("script nodata nopasswords nosettings")) {
            while (schema.next()) {
                String line = schema.getString(1).strip();
                if (line.startsWith("CREATE INDEX ") && FREE_TEXTS.stream().anyMatch(line::contains)) {
                    found.add(line);
                }
            }
        }
        return found;
    }
}
