package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first row of a sheet, which names the columns by the contract's paths or as the pages call them, in any
 * order. Columns of an earlier
 * answer are recognised and skipped, so that an answered sheet can be corrected and sent again. The sender's own
 * columns are copied to the answered sheet, unless their name looks like a mistyped path: in that case an answer would
 * be lost unnoticed.
 */
final class Header {

    /**
     * Describes one column.
     *
     * @param index the position, from 0
     * @param asked null if the column has no name, belongs to an answer or is the sender's own
     */
    record Column(int index, String name, @Nullable CaseColumn asked) {

        boolean ofAnswer() {
            return AnswerColumns.include(name) || name.equals(ReturnColumns.ORIGINS);
        }
    }

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,14})?");
    private static final String TITLE = "title";
    private static final int LONGEST_NAME = 200;

    private final List<Column> columns;
    private final int title;

    private Header(List<Column> columns) {
        this.columns = columns;
        this.title = columns.stream()
                .filter(column -> column.name().equals(TITLE))
                .findFirst()
                .orElseThrow()
                .index();
    }

    /** @throws UnusableFile if the header is wrong; it names everything that is wrong */
    static Header read(Rows rows) throws IOException {
        Row row = firstOf(rows);
        return named(rows.unit() + " " + row.number() + ": ", row.cells());
    }

    /**
     * Reads the names of the columns.
     *
     * @param place what the sentences about problems begin with
     * @throws UnusableFile if they are wrong; it names everything that is wrong
     */
    static Header named(String place, List<Cell> written) throws UnusableFile {
        List<Column> columns = new ArrayList<>();
        List<UnusableFile.Reason> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> names =
                ColumnLabels.paths(written.stream().map(Header::nameIn).toList());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Column column = new Column(i, name, CaseColumns.find(name));
            columns.add(column);
            if (name.isEmpty()) {
                continue;
            }
            if (!seen.add(name) && (column.asked() != null || column.ofAnswer())) {
                problems.add(new UnusableFile.Reason(
                        UnusableFile.Kind.COLUMN_TWICE,
                        "%sThe column '%s' is there twice.".formatted(place, shortened(name)),
                        List.of(shortened(name))));
            } else if (column.asked() == null && !column.ofAnswer() && !ReturnColumns.identify(name)) {
                mistyped(place, name).ifPresent(problems::add);
            }
        }
        if (!seen.contains(TITLE)) {
            problems.add(new UnusableFile.Reason(
                    UnusableFile.Kind.NO_TITLE,
                    "%sThere must be a column 'title'. The first row names the columns, such as title, gap.nature."
                            .formatted(place),
                    List.of()));
        }
        if (!problems.isEmpty()) {
            throw new UnusableFile(problems);
        }
        return new Header(List.copyOf(columns));
    }

    /** Restores the header of a sheet that was read before, from what {@link #names} returned then. */
    static Header of(List<String> names) {
        return new Header(IntStream.range(0, names.size())
                .mapToObj(i -> new Column(i, names.get(i), CaseColumns.find(names.get(i))))
                .toList());
    }

    private static Row firstOf(Rows rows) throws IOException {
        try {
            Row row = rows.next();
            while (row != null && row.blank()) {
                row = rows.next();
            }
            if (row == null) {
                throw new UnusableFile(
                        UnusableFile.Kind.EMPTY,
                        "The file is empty. Its first row must name the columns, such as title, gap.nature.");
            }
            if (BrokenRow.is(row.cells())) {
                throw new DamagedFile(row.number(), BrokenRow.REASON);
            }
            return row;
        } catch (DamagedFile e) {
            throw new UnusableFile(
                    UnusableFile.Kind.BROKEN_OFF, "%s %d: %s".formatted(rows.unit(), e.number(), e.getMessage()));
        }
    }

    /** Returns the name of a column; the name of a sender's own column is cut to the length that is stored. */
    private static String nameIn(Cell cell) {
        String name = cell.asShown().trimmed();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static Optional<UnusableFile.Reason> mistyped(String place, String name) {
        return Optional.ofNullable(NearestWord.to(name, CaseColumns.paths()))
                .map(nearest -> new UnusableFile.Reason(
                        UnusableFile.Kind.NO_SUCH_COLUMN,
                        "%sThere is no column '%s'. Maybe %s.".formatted(place, shortened(name), nearest),
                        List.of(shortened(name), nearest)));
    }

    /** Returns the names of the sender's own columns. */
    static List<String> own(List<String> names) {
        return names.stream()
                .filter(name -> !name.isEmpty() && CaseColumns.find(name) == null && !ReturnColumns.identify(name))
                .distinct()
                .toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** Lists the columns, without those of an earlier answer. */
    List<String> names() {
        return kept().map(Column::name).toList();
    }

    /**
     * Returns the row as it is to be read: where no number is expected, a number becomes the text that is shown for it.
     */
    Row settled(Row row) {
        List<Cell> cells = new ArrayList<>(row.cells());
        columns.stream()
                .filter(column -> column.index() < cells.size())
                .filter(Header::takesText)
                .forEach(column ->
                        cells.set(column.index(), cells.get(column.index()).asShown()));
        return new Row(row.number(), cells);
    }

    private static boolean takesText(Column column) {
        CaseColumn asked = column.asked();
        return asked == null || asked.match(property -> property.kind() == Property.Kind.TEXT, () -> true);
    }

    /**
     * Returns the cells of a row without those of an earlier answer, one for each name.
     *
     * @param decimalComma says whether the numbers of this row may have a decimal comma
     */
    List<Cell> kept(Row row, BooleanSupplier decimalComma) {
        return kept().map(column -> asAnswered(column, row.cell(column.index()), decimalComma))
                .toList();
    }

    /** Returns the cells after the last column; there should be none. */
    List<Cell> outside(Row row) {
        return row.cells().stream()
                .skip(columns.size())
                .filter(cell -> !cell.blank())
                .toList();
    }

    /**
     * A text file has no number cells, so a cell becomes a number if its column expects one. A number that can be read
     * in two ways stays a text, so that it is still refused when the row is read again.
     */
    private static Cell asAnswered(Column column, Cell cell, BooleanSupplier decimalComma) {
        CaseColumn asked = column.asked();
        return asked == null ? cell : asked.match(property -> asAnswered(property, cell, decimalComma), () -> cell);
    }

    private static Cell asAnswered(Property property, Cell cell, BooleanSupplier decimalComma) {
        boolean number = (property.kind() == Property.Kind.NUMBER || property.kind() == Property.Kind.WHOLE_NUMBER)
                && cell.kind() == Cell.Kind.TEXT
                && PLAIN_NUMBER.matcher(cell.text()).matches()
                && !(WrittenNumber.hasOneSign(cell.text())
                        && (property.kind() == Property.Kind.WHOLE_NUMBER || decimalComma.getAsBoolean()));
        return number ? Cell.number(new BigDecimal(cell.text())) : cell;
    }

    private Stream<Column> kept() {
        return columns.stream().filter(column -> !column.ofAnswer());
    }

    /** Says whether this is the row of questions that the template contains, in any of its languages. */
    boolean isQuestionRow(Row row) {
        String written = row.cell(title).text();
        return VocabularyTexts.LANGUAGES.stream()
                .anyMatch(language -> VocabularyTexts.in(language).field(TITLE).equals(written));
    }
}
