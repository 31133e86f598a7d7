package io.gapwise.spark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Names the formats in which tables are read and written. */
enum TableFormat {
    PARQUET,
    /** Lines of JSON: each is a case, or a row of a table. */
    NDJSON,
    CSV,
    /** A table of the session's catalogue. */
    TABLE;

    private static final Map<String, TableFormat> BY_ENDING =
            Map.of("parquet", PARQUET, "ndjson", NDJSON, "jsonl", NDJSON, "json", NDJSON, "csv", CSV, "tsv", CSV);

    /** Returns the format that a name ends with, be the file packed or not, or null if it names none. */
    static @Nullable TableFormat ofName(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("/+$", "").replaceAll("\\.(gz|bz2|zst|snappy|lz4)$", "");
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        return BY_ENDING.get(last.substring(last.lastIndexOf('.') + 1));
    }

    /** Returns the format that a name ends with, or else the other one. */
    static TableFormat ofName(String name, TableFormat otherwise) {
        TableFormat named = ofName(name);
        return named != null ? named : otherwise;
    }

    /**
     * Reads the value of an option.
     *
     * @throws ParameterException if there is no such format
     */
    static @Nullable TableFormat named(CommandSpec spec, String option, @Nullable String named) {
        if (named == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(named))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "%s is parquet, ndjson, csv or table, and not '%s'.".formatted(option, named)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
