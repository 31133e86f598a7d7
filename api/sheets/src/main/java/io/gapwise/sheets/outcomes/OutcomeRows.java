package io.gapwise.sheets.outcomes;

import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.LooseNumber;
import io.gapwise.sheets.mapping.Normal;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a report, each about a person or a day, and counts them. */
final class OutcomeRows {

    /** A series may have so many points. */
    static final int MOST_POINTS = 5_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 4;

    private final FoundTable table;
    private final OutcomeMap map;
    private final @Nullable String course;
    private final LocalDate today;
    private final Map<OutcomeUse, OutcomeColumn> columns = new EnumMap<>(OutcomeUse.class);
    private final Map<OutcomeUse, Integer> places = new EnumMap<>(OutcomeUse.class);
    private final Map<String, Standing> standings = new HashMap<>();
    private final List<Integer> names = new ArrayList<>();

    private final LeftOuts leftOut = new LeftOuts();
    private final Map<String, PersonRow> people = new LinkedHashMap<>();
    private final Map<String, Long> courses = new TreeMap<>();
    private final Map<OutcomeUse, SortedMap<LocalDate, BigDecimal>> series = new EnumMap<>(OutcomeUse.class);
    private @Nullable LocalDate lastCompleted;
    private long rows;

    OutcomeRows(FoundTable table, OutcomeMap map, @Nullable String course, LocalDate today) {
        this.table = table;
        this.map = map;
        this.course = course == null ? null : Normal.plain(course);
        this.today = today;
        for (OutcomeColumn column : map.columns()) {
            Integer place = OutcomeReport.place(table, column.column());
            if (place != null && column.use() == OutcomeUse.PERSON) {
                names.add(place);
            } else if (place != null && column.use() != OutcomeUse.UNUSED) {
                columns.put(column.use(), column);
                places.put(column.use(), place);
                column.words().forEach((word, standing) -> standings.put(OutcomeWords.key(word), standing));
            }
        }
    }

    OutcomeCounts read(Path file) throws IOException {
        try (OpenSheet sheet = OpenSheet.open(file, table.sheet().isEmpty() ? null : table.sheet())) {
            for (Row row = sheet.next(); row != null && row.number() <= table.lastRow(); row = sheet.next()) {
                if (row.number() >= table.firstRow() && !row.blank()) {
                    read(row);
                }
            }
        }
        return counts();
    }

    private void read(Row row) {
        rows++;
        if (BrokenRow.is(row.cells())) {
            leftOut.row(LeftOut.Why.BROKEN_ROW, row.number());
        } else if (aboutTheCourse(row)) {
            if (map.uses(OutcomeUse.FIGURE) || map.uses(OutcomeUse.COMPARISON)) {
                point(row);
            } else {
                person(row);
            }
        }
    }

    private boolean aboutTheCourse(Row row) {
        if (!places.containsKey(OutcomeUse.COURSE)) {
            return true;
        }
        String named = shown(row, OutcomeUse.COURSE);
        courses.merge(named, 1L, Long::sum);
        boolean wanted = course == null || course.equals(Normal.plain(named));
        if (!wanted) {
            leftOut.row(LeftOut.Why.OTHER_COURSE, row.number());
        }
        return wanted;
    }

    private void point(Row row) {
        LocalDate day = day(row, OutcomeUse.DATE);
        for (OutcomeUse use : List.of(OutcomeUse.FIGURE, OutcomeUse.COMPARISON)) {
            BigDecimal value = day == null ? null : number(row, use);
            if (day != null && value != null) {
                SortedMap<LocalDate, BigDecimal> points = series.computeIfAbsent(use, each -> new TreeMap<>());
                if (points.size() >= MOST_POINTS && !points.containsKey(day)) {
                    leftOut.add(LeftOut.Why.TOO_MANY_POINTS, name(use), "", row.number());
                } else if (points.put(day, value) != null) {
                    leftOut.add(LeftOut.Why.DAY_TWICE, name(use), day.toString(), row.number());
                }
            }
        }
    }

    private void person(Row row) {
        boolean says =
                map.uses(OutcomeUse.STATUS) || map.uses(OutcomeUse.PROGRESS) || map.uses(OutcomeUse.COMPLETED_ON);
        String completedOn = shown(row, OutcomeUse.COMPLETED_ON);
        Standing standing = says ? standing(row) : null;
        if (standing == Standing.NOT_CONCERNED) {
            leftOut.add(
                    LeftOut.Why.NOT_CONCERNED, name(OutcomeUse.STATUS), shown(row, OutcomeUse.STATUS), row.number());
            return;
        }
        PersonRow person = people.get(key(row));
        if (person == null) {
            person = new PersonRow();
            people.put(key(row), person);
        } else {
            leftOut.row(LeftOut.Why.SAME_PERSON, row.number());
        }
        person.reached(standing);
        if (!completedOn.isEmpty() && standing == Standing.COMPLETED) {
            completed(day(row, OutcomeUse.COMPLETED_ON));
        }
        for (OutcomeUse use : columns.keySet()) {
            if (use.score()) {
                BigDecimal score = score(row, use);
                if (score != null) {
                    person.scored(use, score);
                }
            }
        }
    }

    /** Keeps the last day on which anybody completed it. */
    private void completed(@Nullable LocalDate day) {
        if (day != null && (lastCompleted == null || day.isAfter(lastCompleted))) {
            lastCompleted = day;
        }
    }

    /** Rows of one person have the same names; where nothing names people, each row is one. */
    private String key(Row row) {
        StringBuilder key = new StringBuilder();
        for (int place : names) {
            key.append(Normal.plain(row.cell(place).trimmed())).append('\n');
        }
        return key.toString().isBlank() ? "row " + row.number() : key.toString();
    }

    private @Nullable Standing standing(Row row) {
        String word = shown(row, OutcomeUse.STATUS);
        if (!word.isEmpty()) {
            Standing known = standings.get(OutcomeWords.key(word));
            Standing found =
                    known != null ? known : OutcomeWords.get().standing(word).orElse(null);
            if (found == null) {
                leftOut.add(LeftOut.Why.UNKNOWN_WORD, name(OutcomeUse.STATUS), word, row.number());
            }
            return found;
        }
        if (!shown(row, OutcomeUse.COMPLETED_ON).isEmpty() && day(row, OutcomeUse.COMPLETED_ON) != null) {
            return Standing.COMPLETED;
        }
        BigDecimal progress = shown(row, OutcomeUse.PROGRESS).isEmpty() ? null : number(row, OutcomeUse.PROGRESS);
        if (progress != null) {
            return progress.compareTo(HUNDRED) >= 0
                    ? Standing.COMPLETED
                    : progress.signum() > 0 ? Standing.STARTED : Standing.NOT_STARTED;
        }
        if (places.containsKey(OutcomeUse.COMPLETED_ON)
                && shown(row, OutcomeUse.COMPLETED_ON).isEmpty()) {
            return Standing.NOT_STARTED;
        }
        leftOut.row(LeftOut.Why.NO_STANDING, row.number());
        return null;
    }

    private @Nullable BigDecimal score(Row row, OutcomeUse use) {
        if (shown(row, use).isEmpty()) {
            return null;
        }
        BigDecimal value = number(row, use);
        if (value == null) {
            return null;
        }
        OutcomeColumn column = columns.get(use);
        BigDecimal worst = column.worst();
        BigDecimal best = column.best();
        BigDecimal score = worst == null || best == null
                ? value
                : value.subtract(worst).multiply(HUNDRED).divide(best.subtract(worst), SCALE, RoundingMode.HALF_UP);
        if (score.signum() < 0 || score.compareTo(HUNDRED) > 0) {
            leftOut.add(LeftOut.Why.OUT_OF_SCALE, name(use), shown(row, use), row.number());
            return null;
        }
        return score;
    }

    private @Nullable BigDecimal number(Row row, OutcomeUse use) {
        Integer place = places.get(use);
        if (place == null || row.cell(place).blank()) {
            return null;
        }
        LooseNumber.Read read = LooseNumber.of(row.cell(place), map.decimal(), false);
        if (read == null) {
            leftOut.add(LeftOut.Why.NO_NUMBER, name(use), shown(row, use), row.number());
            return null;
        }
        return read.number();
    }

    private @Nullable LocalDate day(Row row, OutcomeUse use) {
        String written = shown(row, use);
        try {
            LocalDate day = WrittenDay.read(written, map.dates());
            if (day.isAfter(today)) {
                leftOut.add(LeftOut.Why.FUTURE_DAY, name(use), written, row.number());
                return null;
            }
            return day;
        } catch (WrittenDay.AmbiguousDay e) {
            leftOut.add(LeftOut.Why.AMBIGUOUS_DAY, name(use), written, row.number());
        } catch (DateTimeException e) {
            leftOut.add(LeftOut.Why.NO_DAY, name(use), written, row.number());
        }
        return null;
    }

    private String name(OutcomeUse use) {
        OutcomeColumn column = columns.get(use);
        return column == null ? "" : column.column();
    }

    /** Returns what a person sees in the cell; a date of a workbook as ISO 8601 writes it. */
    private String shown(Row row, OutcomeUse use) {
        Integer place = places.get(use);
        if (place == null) {
            return "";
        }
        Cell cell = row.cell(place);
        return switch (cell.kind()) {
            case NUMBER, PERCENT -> cell.shown().strip();
            case TEXT, DATE, TRUTH -> cell.trimmed();
            case ERROR, NOT_COMPUTED, GARBLED, BROKEN -> "";
        };
    }

    private OutcomeCounts counts() {
        boolean says = people.values().stream().anyMatch(person -> person.standing() != null);
        int concerned = (int) people.values().stream()
                .filter(person -> !says || person.standing() != null)
                .count();
        return new OutcomeCounts(
                rows,
                concerned,
                says ? people(standing -> standing >= Standing.STARTED.ordinal()) : null,
                says ? people(standing -> standing >= Standing.COMPLETED.ordinal()) : null,
                scores(),
                series,
                courses,
                lastCompleted,
                leftOut.list());
    }

    private int people(IntPredicate ordinal) {
        return (int) people.values().stream()
                .map(PersonRow::standing)
                .filter(standing -> standing != null && ordinal.test(standing.ordinal()))
                .count();
    }

    private Map<OutcomeUse, OutcomeCounts.Score> scores() {
        Map<OutcomeUse, OutcomeCounts.Score> scores = new EnumMap<>(OutcomeUse.class);
        for (OutcomeUse use : columns.keySet()) {
            List<BigDecimal> given = people.values().stream()
                    .map(person -> person.score(use))
                    .flatMap(java.util.stream.Stream::ofNullable)
                    .toList();
            if (use.score() && !given.isEmpty()) {
                BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                scores.put(
                        use,
                        new OutcomeCounts.Score(
                                sum.divide(BigDecimal.valueOf(given.size()), 2, RoundingMode.HALF_UP), given.size()));
            }
        }
        return scores;
    }
}
