package io.gapwise.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that can be killed, frozen and started again on what it has stored. */
final class PostgresServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    private PostgresServer(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.running = started();
    }

    static PostgresServer start(Path folder) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            free.close();
            return new PostgresServer(folder.resolve("postgres"), free.getLocalPort());
        }
    }

    /** The settings that a service needs to work on it. */
    List<String> settings() {
        return settings(port);
    }

    List<String> settings(int throughPort) {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/postgres".formatted(throughPort),
                "--spring.datasource.username=postgres");
    }

    int port() {
        return port;
    }

    void execute(String... statements) {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the server and each of its processes where they stand, as SIGSTOP does. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    /** Kills the server and each of its processes at once. */
    void kill() {
        signal("KILL");
        try {
            running.close();
        } catch (IOException | IllegalStateException e) {
            // It cannot be stopped in good order any more; only its lock on the folder was to be given back.
        }
    }

    void startAgain() throws IOException {
        running = started();
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // The embedded server is made for speed; one that is killed must keep what it has committed.
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private void signal(String signal) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<String> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .map(process -> String.valueOf(process.pid()))
                    .toList();
            Signals.send(signal, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
