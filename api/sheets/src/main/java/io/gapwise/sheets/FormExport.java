package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.sheets.FormHeadings.Heading;
import io.gapwise.sheets.forms.FormCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a survey tool exports of a form that was made here: columns are headed by the codes of the questions or by
 * the questions themselves, a question with boxes has a column for each box, and answers are codes or labels. It becomes
 * the sheet that the contract knows, and columns of the tool's own stay as they are.
 */
final class FormExport {

    private static final String TITLE = "title";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Set<String> TICKED = Set.of("y", "yes", "ja", "1", "true");
    private static final Set<String> NOT_TICKED =
            Set.of("", "n", "no", "nein", "0", "2", "false", "n/a", "k.a.", "k. a.", "n.a.");

    /** Describes a column of the sheet that the export stands for. */
    private record Column(String name, @Nullable Property field, int cell, Map<Integer, String> boxes) {}

    private final List<Column> columns;

    private FormExport(List<Column> columns) {
        this.columns = columns;
    }

    /** Returns the export whose columns a row names, or nothing if the row is no such header. */
    static Optional<FormExport> headedBy(Row row) {
        List<String> names = row.cells().stream().map(Cell::trimmed).toList();
        boolean contract = ColumnLabels.paths(names).contains(TITLE);
        List<Column> columns = new ArrayList<>();
        Map<String, Column> boxes = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Heading heading = contract ? null : FormHeadings.read(names.get(i)).orElse(null);
            if (heading == null) {
                columns.add(new Column(names.get(i), null, i, Map.of()));
            } else if (heading.box() == null) {
                columns.add(new Column(heading.field().path(), heading.field(), i, Map.of()));
            } else {
                Column column = boxes.get(heading.field().path());
                if (column == null) {
                    column = new Column(heading.field().path(), heading.field(), i, new LinkedHashMap<>());
                    boxes.put(column.name(), column);
                    columns.add(column);
                }
                column.boxes().put(i, heading.box());
            }
        }
        boolean titled = columns.stream()
                .anyMatch(each -> each.field() != null && each.name().equals(TITLE));
        return titled ? Optional.of(new FormExport(columns)) : Optional.empty();
    }

    Row header(Row row) {
        return new Row(
                row.number(),
                columns.stream().map(column -> Cell.text(column.name())).toList());
    }

    Row row(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            Property field = column.field();
            if (field == null) {
                cells.add(row.cell(column.cell()));
            } else if (column.boxes().isEmpty()) {
                cells.add(answer(field, row.cell(column.cell())));
            } else {
                cells.add(ticked(column, row));
            }
        }
        return new Row(row.number(), cells, row.hidden());
    }

    /** Survey tools write numbers with a point, whatever stands between the cells. */
    private static Cell answer(Property field, Cell cell) {
        return switch (field.kind()) {
            case WORD -> word(field, cell);
            case NUMBER, WHOLE_NUMBER ->
                NUMBER.matcher(cell.trimmed()).matches() ? Cell.number(new BigDecimal(cell.trimmed())) : cell;
            case WORDS, TEXT -> cell;
        };
    }

    private static Cell word(Property field, Cell cell) {
        String written = cell.trimmed();
        if (written.isEmpty() || !WordLabels.names(field, written).isEmpty()) {
            return cell;
        }
        return FormCodes.word(field, written).map(Cell::text).orElse(cell);
    }

    /** Nothing ticked is no answer. What is neither yes nor no stays, so that the reader refuses it. */
    private static Cell ticked(Column column, Row row) {
        List<String> words = new ArrayList<>();
        column.boxes().forEach((index, word) -> {
            String written = row.cell(index).trimmed();
            String folded = written.toLowerCase(Locale.ROOT);
            if (TICKED.contains(folded)) {
                words.add(word);
            } else if (!NOT_TICKED.contains(folded)) {
                words.add(written);
            }
        });
        return Cell.text(String.join("; ", words));
    }
}
