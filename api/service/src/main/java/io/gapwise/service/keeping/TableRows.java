package io.gapwise.service.keeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows of a table one after another and goes around what is damaged: a range that cannot be read is halved
 * until the rows that are lost stand alone.
 */
final class TableRows {

    /** After so many failures the rest of what cannot be read of a table is given up, because each takes time. */
    private static final int FAILURES = 5_000;

    /** The largest number of a row that is looked for where even the largest number cannot be read. */
    private static final long GUESSED_LAST = 1L << 24;

    private final Connection database;
    private final String table;
    private long read;
    private long unreadable;
    private int failures;

    TableRows(Connection database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Takes a row, whose first column is its number inside the database. */
    interface Taker {

        void take(ResultSet row) throws SQLException;
    }

    /** Lists the tables of the program by their names inside the database. */
    static List<String> tables(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' order by table_name");
                ResultSet found = query.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }

    void each(Taker taker) {
        each(end("min", 0), end("max", GUESSED_LAST), taker);
    }

    private long end(String which, long guessed) {
        try (PreparedStatement query =
                        database.prepareStatement("select " + which + "(_rowid_) from \"" + table + "\"");
                ResultSet found = query.executeQuery()) {
            return found.next() ? found.getLong(1) : guessed;
        } catch (SQLException e) {
            return guessed;
        }
    }

    private void each(long first, long last, Taker taker) {
        long next = first;
        try (PreparedStatement query = database.prepareStatement(
                "select _rowid_, t.* from \"" + table + "\" t where _rowid_ between ? and ? order by _rowid_")) {
            query.setLong(1, first);
            query.setLong(2, last);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    readWhole(rows);
                    taker.take(rows);
                    read++;
                    next = rows.getLong(1) + 1;
                }
            }
        } catch (SQLException e) {
            around(next, last, taker);
        }
    }

    private void around(long first, long last, Taker taker) {
        failures++;
        if (first >= last || failures > FAILURES) {
            unreadable++;
            return;
        }
        long middle = first + (last - first) / 2;
        each(first, middle, taker);
        each(middle + 1, last, taker);
    }

    /** Long texts lie elsewhere in the file, and are read only when somebody asks for them. */
    private static void readWhole(ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            row.getString(column);
        }
    }

    long read() {
        return read;
    }

    /** Returns at how many places nothing could be read. */
    long unreadable() {
        return unreadable;
    }

    String loss() {
        return failures > FAILURES ? "many" : "%,d".formatted(unreadable);
    }
}
