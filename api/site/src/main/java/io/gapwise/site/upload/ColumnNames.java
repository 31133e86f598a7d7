package io.gapwise.site.upload;

import java.util.Arrays;
import java.util.List;

/** Writes the names of columns as one text with commas between them; a comma in a name is written as {@code %2C}. */
final class ColumnNames {

    private ColumnNames() {}

    static String written(List<String> names) {
        return String.join(
                ",",
                names.stream()
                        .map(name -> name.replace("%", "%25").replace(",", "%2C"))
                        .toList());
    }

    static List<String> read(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(name -> name.replace("%2C", ",").replace("%25", "%"))
                .toList();
    }
}
