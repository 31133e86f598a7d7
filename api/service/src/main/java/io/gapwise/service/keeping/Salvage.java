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

    private Salvage(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies a database and returns the numbers of saved rows by the names of their tables; nothing where there is
     * nothing of this program.
     *
     * @throws SQLException if not even the names of the tables can be read
     */
    static Map<String, Long> copy(DatabaseFile source, DatabaseFile target) throws SQLException {
        try (Connection from = StoreReading.open(source);
                Connection to = DriverManager.getConnection(target.url(), DatabaseFile.USER, "")) {
            Salvage salvage = new Salvage(from, to);
            if (SchemaVersion.create(from, target.url(), DatabaseFile.USER)) {
                salvage.copy();
            }
            return salvage.saved;
        }
    }

    private void copy() throws SQLException {
        run("set referential_integrity false");
        to.setAutoCommit(false);
        for (String table : TableRows.tables(from)) {
            if (!table.equals(SchemaVersion.HISTORY)) {
                copy(table);
            }
        }
        List<String> links = links();
        // What is put back may itself refer to something that is lost.
        new LostParents(to).mend(links);
        new LostParents(to).mend(links);
        LostVersions.mend(to);
        countOn();
        to.commit();
        run("set referential_integrity true");
    }

    private void copy(String table) throws SQLException {
        run("delete from \"%s\"".formatted(table));
        TableRows rows = new TableRows(from, table);
        try (Inserts inserts = new Inserts(from, to, table)) {
            rows.each(inserts::add);
            inserts.flush();
        }
        saved.put(table, rows.read());
    }

    /** Lists the statements that declare which column refers to which, as H2 writes them. */
    private List<String> links() throws SQLException {
        try (Statement script = to.createStatement();
                ResultSet lines = script.executeQuery("script nodata")) {
            List<String> links = new ArrayList<>();
            while (lines.next()) {
                if (lines.getString(1).contains(" FOREIGN KEY")) {
                    links.add(lines.getString(1));
                }
            }
            return links;
        }
    }

    /** Lets the numbers that the database gives itself go on behind those that are there. */
    private void countOn() throws SQLException {
        try (Statement query = to.createStatement();
                ResultSet columns = query.executeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = 'PUBLIC' and is_identity = 'YES'")) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                run(
                        "alter table \"%s\" alter column \"%s\" restart with (select coalesce(max(\"%s\"), 0) + 1 from \"%s\")"
                                .formatted(table, column, column, table));
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute(sql);
        }
    }
}
