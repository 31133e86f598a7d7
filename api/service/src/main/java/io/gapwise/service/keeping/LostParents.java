package io.gapwise.service.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends rows that refer to a row that is lost. An answer is worth keeping without its case or its rule set, so these get
 * an empty one in its place; everything else means nothing alone and goes.
 */
final class LostParents {

    private static final Pattern LINK = Pattern.compile(
            "ALTER TABLE \"PUBLIC\"\\.\"(\\w+)\" ADD CONSTRAINT .* FOREIGN KEY\\(\"(\\w+)\"\\) REFERENCES \"PUBLIC\"\\.\"(\\w+)\"\\(\"(\\w+)\"\\).*",
            Pattern.DOTALL);

    /** The columns, and their values, with which a lost row of a table is put back. */
    private static final Map<String, String> EMPTY = Map.of(
            "STORED_CASE", "(\"%s\", body) select distinct \"%s\", '{}'",
            "STORED_RULE_SET",
                    "(\"%s\", canonical, first_used, semantics) select distinct \"%s\", '', current_timestamp, 0");

    private final Connection database;

    LostParents(Connection database) {
        this.database = database;
    }

    /** @param links the statements that declare which column refers to which, as H2 writes them */
    void mend(List<String> links) throws SQLException {
        for (String link : links) {
            Matcher found = LINK.matcher(link);
            if (found.matches()) {
                mend(found.group(1), found.group(2), found.group(3), found.group(4));
            }
        }
    }

    private void mend(String child, String column, String parent, String key) throws SQLException {
        String lost =
                " from \"%s\" child where not exists (select 1 from \"%s\" parent where parent.\"%s\" = child.\"%s\")"
                        .formatted(child, parent, key, column);
        String empty = EMPTY.get(parent);
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    empty == null
                            ? "delete" + lost
                            : "insert into \"%s\" %s".formatted(parent, empty.formatted(key, column)) + lost);
        }
    }
}
