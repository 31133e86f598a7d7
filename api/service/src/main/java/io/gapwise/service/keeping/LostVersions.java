package io.gapwise.service.keeping;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Lets each case have a current version and know its last answer again, after some of its rows were lost. Versions that
 * were put back empty get their places by the order in which they were stored.
 */
final class LostVersions {

    private static final List<String> MENDING = List.of(
            // A case of which nothing is left but its row gets one that says nothing.
            "insert into \"STORED_CASE\" (tenant, case_id, number, body, made_at, made_how) select g.tenant, g.id, 1, '{}',"
                    + " g.created_at, 'CREATED' from \"GAP_CASE\" g"
                    + " where not exists (select 1 from \"STORED_CASE\" c where c.case_id = g.id)",
            "update \"STORED_CASE\" set number = -seq where case_id in (select case_id from \"STORED_CASE\" where number < 1)",
            "update \"STORED_CASE\" set number = (select count(*) from \"STORED_CASE\" o where o.case_id = \"STORED_CASE\".case_id"
                    + " and o.seq <= \"STORED_CASE\".seq) where number < 1",
            "update \"GAP_CASE\" set version = (select max(c.number) from \"STORED_CASE\" c where c.case_id = \"GAP_CASE\".id)"
                    + " where not exists (select 1 from \"STORED_CASE\" c where c.case_id = \"GAP_CASE\".id"
                    + " and c.number = \"GAP_CASE\".version)",
            "update \"GAP_CASE\" set last_answer = (select r.public_id from \"STORED_RECOMMENDATION\" r"
                    + " where r.case_id = \"GAP_CASE\".id order by r.seq desc limit 1)"
                    + " where last_answer is null or not exists"
                    + " (select 1 from \"STORED_RECOMMENDATION\" r where r.public_id = \"GAP_CASE\".last_answer)");

    private LostVersions() {}

    static void mend(Connection database) throws SQLException {
        if (!hasCases(database)) {
            return;
        }
        try (Statement mending = database.createStatement()) {
            for (String sql : MENDING) {
                mending.executeUpdate(sql);
            }
        }
    }

    /** An older version of the program had none. */
    private static boolean hasCases(Connection database) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet tables = query.executeQuery("select 1 from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_name = 'GAP_CASE'")) {
            return tables.next();
        }
    }
}
