package io.gapwise.service.keeping;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** The columns, and their values, with which a lost row of a table is put back; an older version has fewer of them. */
    private static final Map<String, Map<String, String>> EMPTY = Map.of(
            "STORED_CASE",
                    Map.of(
                            "TENANT", "child.tenant",
                            "BODY", "'{}'",
                            "CASE_ID", "child.case_id",
                            // Which version it was is lost; LostVersions counts them again.
                            "NUMBER", "-child.case_seq",
                            "MADE_AT", "current_timestamp",
                            "MADE_HOW", "'CREATED'"),
            "GAP_CASE",
                    Map.of(
                            "TENANT", "child.tenant",
                            "TITLE", "''",
                            "SAMPLE", "false",
                            "VERSION", "1",
                            "REVISION", "1",
                            "CREATED_AT", "current_timestamp",
                            "CHANGED_AT", "current_timestamp"),
            "STORED_RULE_SET", Map.of("CANONICAL", "''", "FIRST_USED", "current_timestamp", "SEMANTICS", "0"));

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
        String statement = EMPTY.containsKey(parent) ? emptyRows(parent, key, column) + lost : "delete" + lost;
        try (Statement mending = database.createStatement()) {
            mending.executeUpdate(statement);
        }
    }

    private String emptyRows(String parent, String key, String column) throws SQLException {
        Map<String, String> values = new TreeMap<>(EMPTY.get(parent));
        values.keySet().retainAll(columns(parent));
        return "insert into \"%s\" (\"%s\", \"%s\") select distinct \"%s\", %s"
                .formatted(
                        parent,
                        key,
                        String.join("\", \"", values.keySet()),
                        column,
                        String.join(", ", values.values()));
    }

    private Set<String> columns(String table) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet none = query.executeQuery("select * from \"" + table + "\" where false")) {
            Set<String> names = new TreeSet<>();
            for (int column = 1; column <= none.getMetaData().getColumnCount(); column++) {
                names.add(none.getMetaData().getColumnName(column));
            }
            return names;
        }
    }
}
