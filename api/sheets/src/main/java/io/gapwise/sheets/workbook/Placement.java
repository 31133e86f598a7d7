package io.gapwise.sheets.workbook;

import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.UnusableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says into which columns the cells go.
 *
 * @param columns for each name its column, counted from 0: where an earlier answer had it, or behind all that is used
 * @param used the number of columns that are used; new columns follow them
 * @param tableEnd the number of columns of the table
 * @param neighbour the column whose look the new columns take, see {@link #neighbour(List)}
 */
record Placement(List<Integer> columns, int used, int tableEnd, int neighbour) {

    /** What has more columns could not be read when it comes back. */
    private static final int MOST_COLUMNS = 1024;

    /**
     * Finds places for columns.
     *
     * @param header the names of the columns that are there
     * @param used the number of columns that are used
     */
    static Placement of(List<String> header, int used, List<String> names) throws UnusableFile {
        List<@Nullable String> earlier = AnswerColumns.earlier(header);
        List<Integer> columns = new ArrayList<>();
        int next = used;
        for (String name : names) {
            int found = find(name, header, earlier, columns);
            columns.add(found < 0 ? next++ : found);
        }
        if (next > MOST_COLUMNS) {
            throw new UnusableFile(
                    UnusableFile.Kind.TOO_WIDE,
                    "There is no room for the answers: a sheet may have %d columns.".formatted(MOST_COLUMNS));
        }
        return new Placement(List.copyOf(columns), used, header.size(), neighbour(header));
    }

    private static int find(String name, List<String> header, List<@Nullable String> earlier, List<Integer> taken) {
        String same = AnswerColumns.same(name);
        for (int i = 0; i < header.size(); i++) {
            boolean fits = same == null ? header.get(i).equals(name) : Objects.equals(earlier.get(i), same);
            if (fits && !taken.contains(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Says whether a name gets a column that was not there before. */
    boolean isNew(int name) {
        return columns.get(name) >= used;
    }

    /** Returns the number of columns that there are afterwards. */
    int width() {
        return columns.stream().mapToInt(column -> column + 1).reduce(used, Math::max);
    }

    boolean addsColumns() {
        return width() > used;
    }

    /** Returns which name a column belongs to, or -1. */
    int nameAt(int column) {
        return columns.indexOf(column);
    }

    /** Returns the last column of the table that is no answer; -1 if there is none. */
    static int neighbour(List<String> header) {
        return AnswerColumns.earlier(header).lastIndexOf(null);
    }
}
