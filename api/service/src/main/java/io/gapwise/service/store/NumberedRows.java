package io.gapwise.service.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds rows whose numbers the database gives, where many are added: mapping each of them as an object takes longer. */
@Repository
public class NumberedRows {

    private static final String NUMBER = "seq";

    private final JdbcOperations store;

    NumberedRows(JdbcOperations store) {
        this.store = store;
    }

    /**
     * Adds rows and returns their numbers, in the same order.
     *
     * @param insert the SQL that adds one row to a table whose column {@code seq} the database fills
     * @param rows the values of each row in the order of the parameters
     */
    public List<Long> add(String insert, List<@Nullable Object[]> rows) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder(new ArrayList<>(rows.size()));
        store.batchUpdate(
                connection -> connection.prepareStatement(insert, new String[] {NUMBER}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int row) throws SQLException {
                        @Nullable Object[] values = rows.get(row);
                        for (int i = 0; i < values.length; i++) {
                            statement.setObject(i + 1, values[i]);
                        }
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                },
                keys);
        return keys.getKeyList().stream().map(NumberedRows::number).toList();
    }

    private static Long number(Map<String, Object> key) {
        return ((Number) key.values().iterator().next()).longValue();
    }
}
