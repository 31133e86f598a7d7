package io.gapwise.service.strategy;

import io.gapwise.sheets.TextTable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes all entries of a kind as a table that can be read in again, or as JSON. */
@Component
public class StrategyTables {

    private final Strategy strategy;

    StrategyTables(Strategy strategy) {
        this.strategy = strategy;
    }

    /** Lists the formats. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        JSON("application/json");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }

        /** Returns the ending of the names of its files. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> of(String ending) {
            return java.util.Arrays.stream(values())
                    .filter(each -> each.ending().equals(ending))
                    .findFirst();
        }
    }

    public void write(StrategyKind kind, boolean sample, Format format, OutputStream out) throws IOException {
        List<StrategyItem> all = strategy.all(kind, sample);
        switch (format) {
            case JSON -> out.write(StrategyJson.bytes(all));
            case CSV -> {
                try (TextTable table = TextTable.csv(out, kind.names())) {
                    write(kind, all, table);
                }
            }
            case XLSX -> {
                try (TextTable table = new TextTable(out, kind.path(), kind.names())) {
                    write(kind, all, table);
                }
            }
        }
    }

    private static void write(StrategyKind kind, List<StrategyItem> all, TextTable table) throws IOException {
        for (StrategyItem item : all) {
            table.row(kind.fields().stream()
                    .map(field -> cell(field, item.values()))
                    .toList());
        }
    }

    private static Object cell(StrategyField field, StrategyValues values) {
        Object value = values.byField().get(field.name());
        if (value instanceof BigDecimal || value instanceof LocalDate) {
            return value;
        } else if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof List ? SheetCells.joined(values.texts(field.name())) : value == null ? "" : value;
    }
}
