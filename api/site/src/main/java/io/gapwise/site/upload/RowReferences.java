package io.gapwise.site.upload;

import io.gapwise.service.sheets.RowStanding;
import io.gapwise.service.sheets.RowStandings;
import io.gapwise.service.sheets.SheetCase;
import io.gapwise.sheets.CaseColumn;
import io.gapwise.sheets.ReturnColumns;
import io.gapwise.sheets.SheetLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Finds out which rows of an upload are about a case that is there already, or about the same case as another row. */
@Component
class RowReferences {

    private final RowStandings standings;

    RowReferences(RowStandings standings) {
        this.standings = standings;
    }

    /** Begins to look at the rows of a file, which are to be handed over in their order. */
    OfFile of(SheetLayout form) {
        return new OfFile(form);
    }

    /** Remembers which references stood in the rows before. */
    final class OfFile {

        private final SheetLayout form;
        private final SheetLayout.Judge judge;
        private final RowStandings.OfFile known;

        private OfFile(SheetLayout form) {
            this.form = form;
            this.judge = form.judge();
            this.known = standings.of(IntStream.range(0, form.columns().size())
                    .mapToObj(form::asked)
                    .filter(Objects::nonNull)
                    .map(CaseColumn::path)
                    .toList());
        }

        /** Returns the standing of one good row. */
        RowStanding of(UploadRow row) {
            return known.of(List.of(sent(row))).get(0);
        }

        /** Returns rows with what is known of the good ones, and leaves out those that need no answer. */
        List<UploadRow> marked(List<UploadRow> rows) {
            List<UploadRow> good =
                    rows.stream().filter(row -> row.state() == RowState.GOOD).toList();
            List<RowStanding> found = known.of(good.stream().map(this::sent).toList());
            List<UploadRow> marked = new ArrayList<>();
            int next = 0;
            for (UploadRow row : rows) {
                marked.add(row.state() == RowState.GOOD ? marked(row, found.get(next++)) : row);
            }
            return marked;
        }

        private UploadRow marked(UploadRow row, RowStanding standing) {
            KnownReference reference = KnownReference.of(standing, row.title());
            if (reference == null) {
                return row;
            }
            UploadRow with = row.with(reference);
            return reference.decision() == KnownReference.Decision.LEAVE_OUT ? with.with(RowState.LEFT_OUT) : with;
        }

        private SheetCase sent(UploadRow row) {
            return new SheetCase(
                    row.line(),
                    new String(judge.of(row.cells()).json(), StandardCharsets.UTF_8),
                    ReturnColumns.caseId(form.columns(), row.cells()),
                    ReturnColumns.version(form.columns(), row.cells()),
                    row.source().origins());
        }
    }
}
