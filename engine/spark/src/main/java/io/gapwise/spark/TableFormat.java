package io.gapwise.spark;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
