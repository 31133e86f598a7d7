package io.gapwise.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells of a workbook: of a formula what it came to when it was last computed. */
final class XlsxCells {

    /** Formats that every program knows by number alone. */
    private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    private static final Pattern NOT_OF_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|General");
    private static final Pattern OF_A_DATE = Pattern.compile("[yYmMdDhHsS]");

    /** A dangling date beyond this is none that a program wrote: 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private final LocalDateTime epoch;

    /** @param from1904 whether days are counted from 1904, as on old Macs */
    XlsxCells(boolean from1904) {
        epoch = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    }

    Cell read(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.BLANK;
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> Cell.text(String.valueOf(cell.getValue()));
            case NUMBER -> number(cell, raw);
            case BOOLEAN -> truth(raw.equals("1") || raw.equalsIgnoreCase("true"));
            case ERROR -> new Cell(Cell.Kind.ERROR, raw);
            case FORMULA -> computed(cell, raw);
            case EMPTY -> Cell.BLANK;
        };
    }

    private Cell computed(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal) {
            return number(cell, raw);
        } else if (value instanceof Boolean bool) {
            return truth(bool);
        } else if (value == null && raw.isEmpty()) {
            return new Cell(Cell.Kind.NOT_COMPUTED, "=" + cell.getFormula());
        }
        return raw.startsWith("#") ? new Cell(Cell.Kind.ERROR, raw) : Cell.text(raw);
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        BigDecimal number = (BigDecimal) cell.getValue();
        if (!dated(cell) || number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            // What Excel writes as 0.30000000000000004 it shows as 0.3: a double has 15 digits that count.
            BigDecimal shown = number.round(new MathContext(15)).stripTrailingZeros();
            return Cell.number(shown.scale() < 0 ? shown.setScale(0) : shown);
        }
        long seconds = number.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime date = epoch.plus(seconds, ChronoUnit.SECONDS);
        boolean day = date.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Cell(Cell.Kind.DATE, day ? date.toLocalDate().toString() : date.toString());
    }

    private static Cell truth(boolean value) {
        return new Cell(Cell.Kind.TRUTH, value ? "TRUE" : "FALSE");
    }

    private static boolean dated(org.dhatim.fastexcel.reader.Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return id != null && DATE_FORMATS.contains(id)
                || format != null
                        && OF_A_DATE
                                .matcher(NOT_OF_THE_FORMAT.matcher(format).replaceAll(""))
                                .find();
    }
}
