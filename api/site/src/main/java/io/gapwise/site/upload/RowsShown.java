package io.gapwise.site.upload;

import io.gapwise.core.cases.Property;
import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellReader;
import io.gapwise.sheets.SheetForm;
import io.gapwise.sheets.WordLabels;
import io.gapwise.site.Say;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes rows ready to be shown. */
@Component
class RowsShown {

    /** A form has its limits, and so has a reader. */
    private static final int FLAWS_AT_ONCE = 12;

    private final Say say;
    private final Flaws flaws;

    RowsShown(Say say, Flaws flaws) {
        this.say = say;
        this.flaws = flaws;
    }

    List<RowShown> of(SheetForm form, List<UploadRow> rows) {
        SheetForm.Judge judge = form.judge();
        return rows.stream().map(row -> shown(form, judge, row)).toList();
    }

    private RowShown shown(SheetForm form, SheetForm.Judge judge, UploadRow row) {
        List<Flaw> wrong = row.state() == RowState.ANSWERED
                ? List.of()
                : flaws.of(form, row.cells(), judge.of(row.cells()).problems());
        Set<Integer> bad = wrong.stream().map(Flaw::column).collect(Collectors.toSet());
        List<RowShown.CellShown> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size() && !BrokenRow.is(row.cells()); i++) {
            Cell cell = row.cells().get(i);
            Property property = form.property(i);
            if (!cell.blank() && property != null) {
                cells.add(new RowShown.CellShown(property.path(), plain(property, cell), bad.contains(i)));
            }
        }
        List<Flaw> first = wrong.subList(0, Math.min(FLAWS_AT_ONCE, wrong.size()));
        return new RowShown(
                row.line(),
                row.title(),
                row.state(),
                row.failure(),
                first,
                wrong.size() - first.size(),
                cells,
                row.answer(),
                row.verdict());
    }

    private String plain(Property property, Cell cell) {
        return switch (property.kind()) {
            case WORD -> word(property, cell.trimmed());
            case WORDS ->
                WordLabels.saysNone(cell.trimmed())
                        ? say.text("answer.none")
                        : CellReader.words(property, cell.trimmed()).stream()
                                .map(word -> word(property, word))
                                .collect(Collectors.joining(", "));
            case NUMBER, WHOLE_NUMBER ->
                cell.kind() == Cell.Kind.NUMBER ? say.number(new BigDecimal(cell.text())) : cell.text();
            case TEXT -> cell.text();
        };
    }

    private String word(Property property, String written) {
        List<String> names = WordLabels.names(property, written);
        return names.size() == 1 ? say.word(property.type().getSimpleName(), names.get(0)) : written;
    }
}
