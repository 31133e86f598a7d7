package io.gapwise.service.keeping;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Finds out which migrations a database has had by its tables and columns, because the list of them may be lost. It is
 * the newest version that has all that is there.
 */
final class SchemaVersion {

    /** The table in which the migrations are listed. */
    static final String HISTORY = "flyway_schema_history";

    private static final String BESIDE = "jdbc:h2:mem:schema-version";

    private SchemaVersion() {}

    /**
     * Gives an empty database the tables that a damaged one has, and the list of its migrations.
     *
     * @return whether the damaged one has the tables of some version of this program
     */
    static boolean create(Connection damaged, String url, String user) throws SQLException {
        Set<String> found = columns(damaged);
        MigrationInfo[] known = flyway(BESIDE, "", "latest").info().all();
        for (int newest = known.length - 1; newest >= 0 && !found.isEmpty(); newest--) {
            String version = known[newest].getVersion().toString();
            if (columnsOf(version).containsAll(found)) {
                flyway(url, user, version).migrate();
                return true;
            }
        }
        return false;
    }

    private static Set<String> columnsOf(String version) throws SQLException {
        try (Connection beside = DriverManager.getConnection(BESIDE)) {
            flyway(BESIDE, "", version).migrate();
            return columns(beside);
        }
    }

    private static Flyway flyway(String url, String user, String upTo) {
        return Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration")
                .target(upTo)
                .load();
    }

    private static Set<String> columns(Connection database) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet found = query.executeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = 'PUBLIC' and table_name <> '" + HISTORY + "'")) {
            Set<String> columns = new TreeSet<>();
            while (found.next()) {
                columns.add(found.getString(1) + "." + found.getString(2));
            }
            return columns;
        }
    }
}
