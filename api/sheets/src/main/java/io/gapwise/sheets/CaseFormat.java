package io.gapwise.sheets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How cases or answers are written down. Read as NDJSON, a JSON array and a single case are taken too. */
public enum CaseFormat {
    NDJSON,
    CSV,
    XLSX;

    private static final Map<String, CaseFormat> BY_ENDING = Map.of(
            "ndjson", NDJSON, "jsonl", NDJSON, "json", NDJSON, "csv", CSV, "tsv", CSV, "xlsx", XLSX, "xlsm", XLSX);

    /** What the ending of a file's name says; null where it says nothing. */
    public static @Nullable CaseFormat of(Path file) {
        String name = String.valueOf(file.getFileName());
        return BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
