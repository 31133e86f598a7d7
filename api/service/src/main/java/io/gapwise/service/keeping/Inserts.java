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

/** Inserts rows of a table into a table of the same name and with at least the same columns. */
final class Inserts implements AutoCloseable {

    private static final int TOGETHER = 500;

    private final Connection to;
    private final PreparedStatement insert;
    private int waiting;

    Inserts(Connection from, Connection to, String table) throws SQLException {
        this.to = to;
        List<String> names = columns(from, table);
        insert = to.prepareStatement("insert into \"%s\" (\"%s\") values (%s)"
                .formatted(
                        table,
                        String.join("\", \"", names),
                        String.join(", ", Collections.nCopies(names.size(), "?"))));
    }

    private static List<String> columns(Connection from, String table) throws SQLException {
        try (Statement query = from.createStatement();
                ResultSet none = query.executeQuery("select * from \"" + table + "\" where false")) {
            ResultSetMetaData form = none.getMetaData();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= form.getColumnCount(); column++) {
                names.add(form.getColumnName(column));
            }
            return names;
        }
    }

    /**
     * Adds a row whose first column is its number inside the database and belongs to no column of the table. One by one,
     * because a damaged row may be readable and still be refused.
     */
    void add(ResultSet row) throws SQLException {
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            insert.setObject(column - 1, value instanceof Clob ? row.getString(column) : value);
        }
        insert.executeUpdate();
        if (++waiting == TOGETHER) {
            flush();
        }
    }

    void flush() throws SQLException {
        to.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
