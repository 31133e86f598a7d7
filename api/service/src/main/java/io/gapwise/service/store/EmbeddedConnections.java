package io.gapwise.service.store;

import io.gapwise.service.settings.DataFolder;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Opens connections to the embedded database for the pool, which makes new ones whenever it likes, but none while the
 * file of the database is written anew.
 */
final class EmbeddedConnections extends AbstractDataSource {

    private final DataFolder folder;

    EmbeddedConnections(DataFolder folder) {
        this.folder = folder;
    }

    /** The pool asks for this; our own limit is that of {@link DataFolder#connect}. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public Connection getConnection() throws SQLException {
        return folder.connect();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return folder.connect();
    }
}
