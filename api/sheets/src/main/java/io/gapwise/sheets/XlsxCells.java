package io.gapwise.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the content of a workbook into cells; a formula becomes the value that it had when it was last computed. */
final class XlsxCells {

    /** A number larger than this, which is 31 December 9999, is not a date that a program wrote. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** A number with a larger exponent does not come from a spreadsheet and would be slow to round. */
    private static final int LARGEST_EXPONENT = 300;

    /** No program writes a double with more than 25 characters; the work grows with the square of the length. */
    private static final int LONGEST_NUMBER = 400;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Matches how a workbook writes a character that XML does not allow or would merge with its neighbours. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SharedTexts sharedTexts;
    private final WorkbookStyles styles;
    private final LocalDateTime epoch;

    /** @param from1904 whether days are counted from 1904, as on old Macs */
    XlsxCells(SharedTexts sharedTexts, WorkbookStyles styles, boolean from1904) {
        this.sharedTexts = sharedTexts;
        this.styles = styles;
        epoch = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    }

    /**
     * Reads one cell.
     *
     * @param type the type as the workbook names it; null means a number
     * @param value the value; null or empty if there is none
     * @param formula the formula; null if there is none
     */
    Cell read(@Nullable String type, @Nullable String style, @Nullable String value, @Nullable String formula) {
        boolean text = "str".equals(type);
        if (value == null || value.isEmpty() && !text) {
            return formula == null ? Cell.BLANK : new Cell(Cell.Kind.NOT_COMPUTED, "=" + formula);
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.text(unescaped(sharedTexts.get(Integer.parseInt(value.strip()))));
            case "b" ->
                new Cell(Cell.Kind.TRUTH, value.equals("1") || value.equalsIgnoreCase("true") ? "TRUE" : "FALSE");
            case "e" -> new Cell(Cell.Kind.ERROR, value);
            case "d" -> isoDate(value.strip());
            case "n" -> number(value.strip(), styles.format(style));
            default -> Cell.text(unescaped(value));
        };
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(escaped ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))))
                : text;
    }

    private static Cell isoDate(String written) {
        try {
            if (!written.contains("T")) {
                return new Cell(Cell.Kind.DATE, LocalDate.parse(written).toString());
            }
            return date(
                    written.matches(".*([zZ]|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(written).toLocalDateTime()
                            : LocalDateTime.parse(written));
        } catch (DateTimeException e) {
            // This is a time of day or something that only the writing program understands, so it is shown as it is
            // written.
            return new Cell(Cell.Kind.DATE, written);
        }
    }

    private static Cell date(LocalDateTime date) {
        boolean day = date.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Cell(Cell.Kind.DATE, day ? date.toLocalDate().toString() : date.toString());
    }

    private Cell number(String written, CellFormat format) {
        if (written.length() > LONGEST_NUMBER) {
            return Cell.text(written);
        }
        BigDecimal number;
        try {
            number = new BigDecimal(written);
        } catch (NumberFormatException e) {
            return Cell.text(written);
        }
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            return Cell.number(number);
        } else if (format.date() && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            long seconds = number.multiply(BigDecimal.valueOf(86_400))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            return date(epoch.plus(seconds, ChronoUnit.SECONDS));
        }
        return shown(number, format);
    }

    private static Cell shown(BigDecimal exact, CellFormat format) {
        // Excel shows a value that it writes as 0.30000000000000004 as 0.3, because a double has 15 significant digits.
        BigDecimal number = plain(exact.round(new MathContext(15)));
        Cell cell = format.percent()
                ? new Cell(Cell.Kind.PERCENT, plain(number.multiply(HUNDRED)).toPlainString() + " %")
                : new Cell(Cell.Kind.NUMBER, number.toPlainString());
        String shown = format.show(number);
        return shown == null ? cell : new Cell(cell.kind(), cell.text(), shown);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
