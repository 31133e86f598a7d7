package io.gapwise.sheets;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Defines the columns by which cases that were exported are recognised when they come back: which case it was, and which
 * of its versions. They stand behind those of the contract.
 */
public final class ReturnColumns {

    public static final String CASE = "case";
    public static final String VERSION = "version";

    /** Names the column that says where the answers were read from; it is passed over on the way in. */
    public static final String ORIGINS = "origins";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private ReturnColumns() {}

    /**
     * Returns the id of the case that a row was exported from; null where there is none.
     *
     * @param columns the columns of the sheet
     * @param cells the cells of the row
     */
    public static @Nullable String caseId(List<String> columns, List<Cell> cells) {
        String written = written(CASE, columns, cells);
        return ID.matcher(written).matches() ? written : null;
    }

    /** Returns the version of the case that a row was exported from; 0 where there is none. */
    public static int version(List<String> columns, List<Cell> cells) {
        String written = written(VERSION, columns, cells);
        return NUMBER.matcher(written).matches() ? Integer.parseInt(written) : 0;
    }

    private static String written(String column, List<String> columns, List<Cell> cells) {
        int index = columns.indexOf(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index).trimmed();
    }

    /** Says whether a column tells which case a row was exported from; it is no column of the sender's own. */
    static boolean identify(String name) {
        return name.equals(CASE) || name.equals(VERSION);
    }
}
