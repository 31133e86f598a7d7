package io.gapwise.service.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            Map<String, Long> rows;
            try (Connection database = open(copy)) {
                rebuildIndexes(database);
                rows = counts(database);
            }
            MVStoreTool.compact(copy.path().toString(), false);
            try (Connection database = open(copy)) {
                if (!counts(database).equals(rows)) {
                    throw new IOException("The file that was written does not hold what the other one holds.");
                }
            }
            sync(copy.path());
            Files.move(copy.path(), file.path(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Connection open(DatabaseFile file) throws SQLException {
        return DriverManager.getConnection(file.url(), DatabaseFile.USER, "");
    }

    /** Counts the rows of each table. */
    private static Map<String, Long> counts(Connection database) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet counted = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                    counted.next();
                    counts.put(table, counted.getLong(1));
                }
            }
        }
        return counts;
    }

    /** Has the file on the disk before it takes the place of the other one, so that not even a power cut loses both. */
    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
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
