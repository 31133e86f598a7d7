package io.gapwise.service.keeping;

import io.gapwise.service.settings.DataFolder;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the embedded database together every night, so that texts that were erased are also gone from its file. The
 * service goes on meanwhile.
 */
@Component
class Compaction {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    private static final int AT_MOST_MILLIS = 60_000;

    private final DataSource database;
    private final boolean ours;

    Compaction(DataSource database, ObjectProvider<DataFolder> dataFolder) {
        this.database = database;
        this.ours = dataFolder.getIfAvailable() != null;
    }

    @Scheduled(cron = "0 40 3 * * *")
    void compact() {
        if (!ours) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            MVStore store = session.getDatabase().getStore().getMvStore();
            store.compactFile(AT_MOST_MILLIS);
        } catch (SQLException e) {
            LOG.warn("The database could not be written together; the next night tries again.");
        }
    }
}
