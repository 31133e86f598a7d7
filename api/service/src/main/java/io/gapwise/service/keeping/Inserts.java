package io.gapwise.service.keeping;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Inserts rows of a table into a table of the same form, a few hundred at a time. */
final class Inserts implements AutoCloseable {

    private static final int TOGETHER = 500;

    private final Connection to;
    private final int first;
    private final PreparedStatement insert;
    private int waiting;

    /** @param first the number of the first column of the rows that belongs to the table, from 1 */
    Inserts(Connection to, String table, int first) throws SQLException {
        this.to = to;
        this.first = first;
        List<String> names = columns(table);
        insert = to.prepareStatement("insert into \"%s\" (\"%s\") values (%s)"
                .formatted(
                        table,
                        String.join("\", \"", names),
                        String.join(", ", Collections.nCopies(names.size(), "?"))));
    }

    private List<String> columns(String table) throws SQLException {
        try (Statement query = to.createStatement();
                ResultSet none = query.executeQuery("select * from \"" + table + "\" where false")) {
            ResultSetMetaData form = none.getMetaData();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= form.getColumnCount(); column++) {
                names.add(form.getColumnName(column));
            }
            return names;
        }
    }

    void add(ResultSet row) throws SQLException {
        for (int column = first; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            insert.setObject(column - first + 1, value instanceof Clob ? row.getString(column) : value);
        }
        insert.addBatch();
        if (++waiting == TOGETHER) {
            flush();
        }
    }

    void flush() throws SQLException {
        insert.executeBatch();
        if (!to.getAutoCommit()) {
            to.commit();
        }
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
