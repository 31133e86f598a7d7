package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names the columns of CSV as a table has them. */
final class CsvColumns {

    private CsvColumns() {}

    /**
     * Returns the names of a header. A column without a name gets one, since a table has none without; cells under it are
     * the sender's own.
     *
     * @throws UnusableFile if a name stands there twice, or is that of a folder
     */
    static List<String> of(List<String> header, List<String> partitions, String file) throws UnusableFile {
        List<String> columns = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        seen.addAll(partitions);
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).isEmpty() ? unnamed(i) : header.get(i);
            if (!seen.add(name)) {
                problems.add("The column '%s' is there twice in %s.".formatted(name, file));
            }
            columns.add(name);
        }
        if (!problems.isEmpty()) {
            throw new UnusableFile(UnusableFile.Kind.COLUMN_TWICE, String.join("\n", problems));
        }
        return columns;
    }

    static String unnamed(int index) {
        return "_c" + index;
    }

    /**
     * Finds the columns of the first file in another one, which may have them in another order.
     *
     * @return for each column of the other file its place in the first one
     * @throws UnusableFile if the names are not the same
     */
    static int[] places(List<String> columns, List<String> header, String file, String first) throws UnusableFile {
        List<String> here = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            here.add(header.get(i).isEmpty() ? unnamed(i) : header.get(i));
        }
        List<String> missing =
                columns.stream().filter(name -> !here.contains(name)).toList();
        List<String> other =
                here.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty() || !other.isEmpty() || here.size() != columns.size()) {
            throw new UnusableFile(
                    UnusableFile.Kind.NO_SUCH_COLUMN,
                    String.format(
                            Locale.ROOT,
                            "The columns of %s are not those of %s:%s%s Answer files with other columns apart.",
                            file,
                            first,
                            missing.isEmpty() ? "" : " it has no '%s';".formatted(String.join("', '", missing)),
                            other.isEmpty() ? "" : " only it has '%s'.".formatted(String.join("', '", other))));
        }
        return here.stream().mapToInt(columns::indexOf).toArray();
    }
}
