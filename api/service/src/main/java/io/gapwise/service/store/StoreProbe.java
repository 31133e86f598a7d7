package io.gapwise.service.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Tries whether the database reads and writes, on a connection of its own: that of the pool may all be in use. Each
 * running program writes a row of its own, so that none waits for another.
 */
@Component
class StoreProbe implements AutoCloseable {

    /** A database that works answers in a few milliseconds. */
    private static final int PATIENCE_MILLIS = 800;

    private final JdbcConnectionDetails database;
    private final StoreGate gate;
    private final StorePause pause;
    private final Clock clock;
    private final String instance;
    private @Nullable Connection connection;

    StoreProbe(JdbcConnectionDetails database, StoreGate gate, StorePause pause, Instance instance, Clock clock) {
        this.database = database;
        this.gate = gate;
        this.pause = pause;
        this.instance = instance.id();
        this.clock = clock;
    }

    /**
     * Reads and writes; a database that is paused is left alone.
     *
     * @throws SQLException if one of them fails or takes too long
     */
    synchronized void attempt() throws SQLException {
        if (pause.on()) {
            return;
        }
        try {
            Connection open = connection == null ? open() : connection;
            connection = open;
            gate.checkDisk();
            write(open);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private void write(Connection open) throws SQLException {
        Timestamp now = Timestamp.from(clock.instant());
        if (update(open, "update service_instance set seen_at = ? where id = ?", now) == 0) {
            update(open, "insert into service_instance (seen_at, id) values (?, ?)", now);
        }
        try (PreparedStatement read = open.prepareStatement("select seen_at from service_instance where id = ?")) {
            read.setString(1, instance);
            try (ResultSet found = read.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("What was written cannot be read.", "58000");
                }
            }
        }
    }

    private int update(Connection open, String sql, Timestamp now) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(sql)) {
            statement.setTimestamp(1, now);
            statement.setString(2, instance);
            return statement.executeUpdate();
        }
    }

    private Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", String.valueOf(database.getUsername()));
        login.setProperty("password", String.valueOf(database.getPassword()));
        boolean postgreSql = database.getJdbcUrl().startsWith("jdbc:postgresql:");
        if (postgreSql) {
            // In seconds; the driver knows no shorter time before it is connected.
            login.setProperty("connectTimeout", "1");
            login.setProperty("loginTimeout", "1");
            login.setProperty("ApplicationName", "gapwise health");
        }
        Connection opened = DriverManager.getConnection(database.getJdbcUrl(), login);
        if (postgreSql) {
            opened.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It is of no use any more.
        } finally {
            connection = null;
        }
    }
}
