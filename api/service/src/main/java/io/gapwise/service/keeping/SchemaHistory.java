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
import org.jspecify.annotations.Nullable;

/**
 * Restores the list of the migrations that a database has had. Without it, the next start would migrate a database that
 * has its tables already. Which migrations it has had can be seen by its tables and columns.
 */
final class SchemaHistory {

    static final String TABLE = "flyway_schema_history";

    private static final String MIGRATIONS = "classpath:db/migration";
    private static final String BESIDE = "jdbc:h2:mem:schema-history";

    private final Connection database;

    SchemaHistory(Connection database) {
        this.database = database;
    }

    void restore() throws SQLException {
        Set<String> wanted = columns(database);
        MigrationInfo[] known = flyway(null).info().all();
        for (int newest = known.length - 1; newest >= 0; newest--) {
            try (Connection beside = DriverManager.getConnection(BESIDE)) {
                flyway(known[newest].getVersion().toString()).migrate();
                if (columns(beside).equals(wanted)) {
                    copy(beside);
                    return;
                }
            }
        }
    }

    private static Flyway flyway(@Nullable String upTo) {
        return Flyway.configure()
                .dataSource(BESIDE, "", "")
                .locations(MIGRATIONS)
                .target(upTo == null ? "latest" : upTo)
                .load();
    }

    private static Set<String> columns(Connection database) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet found = query.executeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = 'PUBLIC' and lower(table_name) <> '" + TABLE + "'")) {
            Set<String> columns = new TreeSet<>();
            while (found.next()) {
                columns.add(found.getString(1) + "." + found.getString(2));
            }
            return columns;
        }
    }

    private void copy(Connection beside) throws SQLException {
        try (Statement read = beside.createStatement();
                Statement write = database.createStatement();
                ResultSet rows = read.executeQuery("select * from \"" + TABLE + "\"")) {
            write.executeUpdate("delete from \"" + TABLE + "\"");
            try (Inserts inserts = new Inserts(database, TABLE, 1)) {
                while (rows.next()) {
                    inserts.add(rows);
                }
                inserts.flush();
            }
        }
    }
}
