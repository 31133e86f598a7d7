package io.gapwise.sheets.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.WrittenNumber;
import io.gapwise.sheets.mapping.DecimalMark;
import io.gapwise.sheets.mapping.LooseNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a series from a file of two columns, the day and the value, with or without a row that names them. Where the
 * cells are separated by semicolons, numbers have a decimal comma.
 */
public final class SeriesFile {

    private static final int MOST_PROBLEMS = 100;
    private static final int COLUMNS = 2;
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d{1,2}");

    private final List<Problem> problems = new ArrayList<>();
    private final List<Read> points = new ArrayList<>();
    private DecimalMark decimal = DecimalMark.POINT;
    private boolean workbook;

    private SeriesFile() {}

    /**
     * Holds one point.
     *
     * @param row the row in which it stands
     */
    public record Read(long row, LocalDate on, BigDecimal value) {}

    /**
     * Holds the points of a file, and what is wrong with it; the pointers name rows, such as {@code /rows/3/value}.
     */
    public record Rows(List<Read> points, List<Problem> problems) {

        public Rows {
            points = List.copyOf(points);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the file.
     *
     * @param most more points are refused
     * @throws BadCase with everything that is wrong
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook
     */
    public static List<Read> read(Path file, int most) throws IOException, BadCase {
        Rows rows = rows(file, most);
        if (!rows.problems().isEmpty()) {
            throw new BadCase(rows.problems());
        }
        return rows.points();
    }

    /**
     * Reads the file as far as it can be read, so that what is wrong with its other points can be told as well.
     *
     * @param most more points are refused
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook
     */
    public static Rows rows(Path file, int most) throws IOException {
        SeriesFile reader = new SeriesFile();
        try (OpenSheet sheet = OpenSheet.open(file, null)) {
            List<Row> rows = new ArrayList<>();
            for (Row row = sheet.next(); row != null && rows.size() <= most + 1; row = sheet.next()) {
                if (!row.blank()) {
                    rows.add(row);
                }
            }
            reader.workbook = sheet.workbook();
            reader.decimal = !sheet.workbook() && sheet.separator() != ',' ? DecimalMark.COMMA : DecimalMark.POINT;
            reader.read(rows, most);
        }
        return new Rows(reader.points, reader.problems);
    }

    private void read(List<Row> rows, int most) {
        DayOrder order =
                WrittenDay.order(rows.stream().map(row -> row.cell(0).trimmed()).toList());
        boolean named = !rows.isEmpty()
                && day(rows.get(0)) == null
                && number(rows.get(0).cell(1)) == null
                && twoWays(rows.get(0).cell(1)).isEmpty();
        List<Row> body = named ? rows.subList(1, rows.size()) : rows;
        if (body.isEmpty()) {
            add(ProblemKind.MISSING, "", Sentence.of("series.empty"));
        } else if (body.size() > most) {
            add(ProblemKind.TOO_LARGE, "", Sentence.of("series.many", most));
        }
        Optional<Row> wide = rows.stream()
                .filter(row -> !BrokenRow.is(row.cells()) && row.cells().size() > COLUMNS)
                .filter(row -> row.cells().subList(COLUMNS, row.cells().size()).stream()
                        .anyMatch(cell -> !cell.blank()))
                .findFirst();
        if (wide.isPresent()) {
            add(
                    ProblemKind.WRONG_FORM,
                    "/rows/" + wide.get().number(),
                    Sentence.of("series.columns", wide.get().cells().size()));
            return;
        }
        for (Row row : body) {
            if (problems.size() < MOST_PROBLEMS) {
                read(row, order);
            }
        }
    }

    private static @Nullable LocalDate day(Row row) {
        return BrokenRow.is(row.cells()) ? null : WrittenDay.find(row.cell(0).trimmed(), DayOrder.DAY_FIRST);
    }

    private void read(Row row, DayOrder order) {
        String here = "/rows/" + row.number();
        if (BrokenRow.is(row.cells())) {
            add(ProblemKind.MALFORMED, here, Sentence.of("series.broken"));
            return;
        }
        LocalDate on = null;
        try {
            on = WrittenDay.read(row.cell(0).trimmed(), order);
        } catch (WrittenDay.AmbiguousDay e) {
            add(ProblemKind.WRONG_FORM, here + "/on", Sentence.of("series.twoDays"));
        } catch (DateTimeException e) {
            add(ProblemKind.WRONG_FORM, here + "/on", Sentence.of("series.noDay"));
        }
        BigDecimal value = number(row.cell(1));
        List<BigDecimal> twoWays = twoWays(row.cell(1));
        if (!twoWays.isEmpty()) {
            problems.add(Problem.at(
                    ProblemKind.AMBIGUOUS_NUMBER,
                    here + "/value",
                    Sentence.of(
                            "series.twoWays",
                            row.cell(1).trimmed(),
                            twoWays.get(0).toPlainString(),
                            written(twoWays.get(1)))));
        } else if (value == null) {
            boolean missing = row.cell(1).blank();
            add(
                    missing ? ProblemKind.MISSING : ProblemKind.WRONG_TYPE,
                    here + "/value",
                    Sentence.of(missing ? "series.noValue" : "series.noNumber"));
        }
        if (on != null && value != null) {
            points.add(new Read(row.number(), on, value));
        }
    }

    /**
     * Returns both numbers that a cell can be, such as {@code 1.234} where decimals have a comma. In the text of a
     * workbook nothing says which sign the decimals have.
     */
    private List<BigDecimal> twoWays(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return List.of();
        }
        List<BigDecimal> readings = WrittenNumber.readings(cell.trimmed());
        return readings.isEmpty() || !workbook && number(cell) != null ? List.of() : readings;
    }

    /** Writes decimals as this file does, so that they are read in one way. */
    private String written(BigDecimal number) {
        String text = number.toPlainString();
        return decimal == DecimalMark.COMMA ? text.replace('.', ',') : text;
    }

    /** A comma before one or two digits is a decimal comma, also where the cells are separated by commas. */
    private @Nullable BigDecimal number(Cell cell) {
        boolean comma = DECIMAL_COMMA.matcher(cell.trimmed()).matches();
        LooseNumber.Read read = LooseNumber.of(cell, comma ? DecimalMark.COMMA : decimal, false);
        return read == null ? null : read.number();
    }

    private void add(ProblemKind kind, String pointer, Sentence said) {
        problems.add(Problem.at(kind, pointer, said));
    }
}
