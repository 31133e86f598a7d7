package io.gapwise.site.upload;

import io.gapwise.core.cases.Property;
import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.CaseColumn;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellReader;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.WordLabels;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prepares rows for the page. */
@Component
class ShownRows {

    /**
     * A row shows at most this many problems, because a form can hold only so many fields and a reader takes in only a
     * few.
     */
    private static final int FLAWS_AT_ONCE = 12;

    private final SiteTexts say;
    private final CellProblems flaws;

    ShownRows(SiteTexts say, CellProblems flaws) {
        this.say = say;
        this.flaws = flaws;
    }

    List<ShownRow> of(SheetLayout form, List<UploadRow> rows) {
        SheetLayout.Judge judge = form.judge();
        return rows.stream().map(row -> shown(form, judge, row)).toList();
    }

    private ShownRow shown(SheetLayout form, SheetLayout.Judge judge, UploadRow row) {
        List<CellProblem> wrong = row.state() == RowState.ANSWERED
                ? List.of()
                : flaws.of(form, row.cells(), judge.of(row.cells()).problems());
        Set<Integer> bad = wrong.stream().map(CellProblem::column).collect(Collectors.toSet());
        List<ShownRow.CellShown> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size() && !BrokenRow.is(row.cells()); i++) {
            Cell cell = row.cells().get(i);
            CaseColumn asked = form.asked(i);
            if (!cell.blank() && asked != null) {
                String plain = asked.match(property -> plain(property, cell), cell::text);
                cells.add(new ShownRow.CellShown(
                        asked.path(),
                        plain,
                        bad.contains(i),
                        row.source().of(asked.path()).orElse(null)));
            }
        }
        List<CellProblem> first = wrong.subList(0, Math.min(FLAWS_AT_ONCE, wrong.size()));
        return new ShownRow(
                row.line(),
                row.title(),
                row.state(),
                row.failure(),
                first,
                wrong.size() - first.size(),
                cells,
                row.answer(),
                row.verdict(),
                row.source().rowsOf(row.line()),
                row.known());
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
