package io.gapwise.service.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The address of a database that the settings name, with the user and the password.
 *
 * @param user null where the driver is to take the user of the operating system
 */
record NamedDatabase(String url, @Nullable String user, String password) implements JdbcConnectionDetails {

    private static final int PATIENCE_SECONDS = 15;

    static NamedDatabase of(DataSourceProperties settings, @Nullable String passwordFile) {
        String url = settings.getUrl();
        if (url != null && !url.startsWith("jdbc:")) {
            throw DatabaseUnusable.notJdbc();
        }
        String password = passwordFile == null ? settings.getPassword() : read(Path.of(passwordFile));
        return new NamedDatabase(
                settings.determineUrl(), settings.determineUsername(), password == null ? "" : password);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw DatabaseUnusable.passwordUnread(file, e);
        }
    }

    /**
     * Connects once, before the pool does, because the pool reports a wrong password or address with a stack trace.
     *
     * @throws DatabaseUnusable if the database cannot be reached like this
     */
    NamedDatabase tried() {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw DatabaseUnusable.noDriver(e);
        }
        Properties login = new Properties();
        if (user != null) {
            login.setProperty("user", user);
        }
        login.setProperty("password", password);
        if (postgreSql()) {
            login.setProperty("loginTimeout", String.valueOf(PATIENCE_SECONDS));
        }
        try {
            DriverManager.getConnection(url, login).close();
            return this;
        } catch (SQLException e) {
            throw DatabaseUnusable.of(this, e);
        }
    }

    /** Says whether the settings do not name both a user and a password. */
    boolean lacksLogin() {
        return user == null || password.isEmpty();
    }

    boolean postgreSql() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Returns host, port and name of the database, without anything that could be a secret. */
    String place() {
        try {
            URI address = URI.create(url.substring("jdbc:".length()).split("\\?", 2)[0]);
            return address.getRawAuthority() == null || address.getUserInfo() != null
                    ? "the address in spring.datasource.url"
                    : address.getRawAuthority() + address.getPath();
        } catch (IllegalArgumentException e) {
            return "the address in spring.datasource.url";
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return "NamedDatabase[" + place() + "]";
    }
}
