package io.gapwise.service.keeping;

import io.gapwise.service.settings.DatabaseFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Copies every row that can be read into a new database of the same form. */
final class Salvage {

    private final Connection from;
    private final Connection to;
    private final Map<String, Long> saved = new TreeMap<>();
    private long lost;

    private Salvage(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /**
     * What was saved.
     *
     * @param rows the numbers of rows by the names of their tables
     * @param lost at how many places nothing could be read
     */
    record Saved(Map<String, Long> rows, long lost) {}

    /** @throws SQLException if not even the form of the tables can be read */
    static Saved copy(DatabaseFile source, DatabaseFile target) throws SQLException {
        String url = "jdbc:h2:file:" + target.path().resolveSibling(DatabaseFile.NAME);
        try (Connection from = StoreReading.open(source);
                Connection to = DriverManager.getConnection(url, DatabaseFile.USER, "")) {
            Salvage salvage = new Salvage(from, to);
            salvage.copy();
            return new Saved(salvage.saved, salvage.lost);
        }
    }

    private void copy() throws SQLException {
        List<String> links = new ArrayList<>();
        for (String statement : form()) {
            if (statement.contains(" FOREIGN KEY")) {
                links.add(statement);
            } else if (!statement.startsWith("CREATE USER")) {
                run(statement);
            }
        }
        to.setAutoCommit(false);
        for (String table : TableRows.tables(from)) {
            copy(table);
        }
        new LostParents(to).mend(links);
        for (String link : links) {
            run(link);
        }
        to.commit();
    }

    private List<String> form() throws SQLException {
        try (Statement script = from.createStatement();
                ResultSet lines = script.executeQuery("script nodata")) {
            List<String> statements = new ArrayList<>();
            while (lines.next()) {
                statements.add(lines.getString(1));
            }
            return statements;
        }
    }

    private void copy(String table) throws SQLException {
        TableRows rows = new TableRows(from, table);
        try (Inserts inserts = new Inserts(to, table, 2)) {
            rows.each(inserts::add);
            inserts.flush();
        }
        saved.put(table, rows.read());
        lost += rows.unreadable();
        if (table.equals(SchemaHistory.TABLE) && rows.unreadable() > 0) {
            new SchemaHistory(to).restore();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute(sql);
        }
    }
}
