package io.gapwise.sheets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the formats in which cases and answers are written. A source read as NDJSON may also be a JSON array or a
 * single case.
 */
public enum CaseFormat {
    NDJSON,
    CSV,
    XLSX;

    private static final Map<String, CaseFormat> BY_ENDING = Map.of(
            "ndjson", NDJSON, "jsonl", NDJSON, "json", NDJSON, "csv", CSV, "tsv", CSV, "xlsx", XLSX, "xlsm", XLSX);

    /** Returns the format that the file's extension names, or null if it names none. */
    public static @Nullable CaseFormat of(Path file) {
        String name = String.valueOf(file.getFileName());
        return BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Returns the name that the command line uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
