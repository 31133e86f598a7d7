package io.gapwise.service.keeping;

import io.gapwise.service.settings.DataFolderUnusable;
import io.gapwise.service.settings.DatabaseFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of reading every row of a database.
 *
 * @param opened whether the database could be opened at all
 * @param damage a clause that says what is damaged; null if everything could be read
 * @param rows the number of rows that were read, by the name of their table
 */
record StoreReading(boolean opened, @Nullable String damage, Map<String, Long> rows) {

    /** The tables that a person knows something by, with what their rows are called. */
    private static final Map<String, String> CALLED = Map.of(
            "STORED_RECOMMENDATION", "answers", "DRAFT", "drafts", "UPLOAD", "uploads", "STORED_RULE_SET", "rule sets");

    StoreReading {
        rows = Map.copyOf(rows);
    }

    /** Opens a database for reading only and reads all of it. */
    static StoreReading of(DatabaseFile file) {
        try (Connection database = open(file)) {
            return of(database);
        } catch (SQLException e) {
            return new StoreReading(false, file.unusable(e).getMessage(), Map.of());
        } catch (DataFolderUnusable e) {
            return new StoreReading(false, e.getMessage(), Map.of());
        }
    }

    static Connection open(DatabaseFile file) throws SQLException {
        file.check();
        return DriverManager.getConnection(file.readOnlyUrl() + ";LAZY_QUERY_EXECUTION=TRUE", DatabaseFile.USER, "");
    }

    private static StoreReading of(Connection database) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        List<String> damaged = new ArrayList<>();
        List<String> tables = TableRows.tables(database);
        for (String table : tables) {
            TableRows read = new TableRows(database, table);
            read.each(row -> {});
            rows.put(table, read.read());
            if (read.unreadable() > 0) {
                damaged.add("%s (%s)".formatted(table.toLowerCase(Locale.ROOT), read.loss()));
            }
        }
        if (tables.isEmpty()) {
            return new StoreReading(false, "it holds no tables", rows);
        }
        String damage = damaged.isEmpty() ? null : "some rows cannot be read of " + String.join(", ", damaged);
        return new StoreReading(true, damage, rows);
    }

    boolean sound() {
        return damage == null;
    }

    /** Returns the numbers of answers, drafts, rule sets and uploads in words. */
    String summary() {
        return summary(rows);
    }

    static String summary(Map<String, Long> rows) {
        return CALLED.entrySet().stream()
                .filter(each -> rows.containsKey(each.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(each -> "%,d %s".formatted(rows.get(each.getKey()), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
