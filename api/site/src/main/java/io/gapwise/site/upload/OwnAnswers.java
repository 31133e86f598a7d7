package io.gapwise.site.upload;

import io.gapwise.service.origins.ShownOrigins;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.SpokenAnswers;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.Cell;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what became of rows into the cells that are added to their sender's own file, in the reader's language. */
@Component
class OwnAnswers {

    private final StoredAnswers stored;
    private final SpokenAnswers spoken;
    private final ShownRows shown;
    private final SiteTexts say;

    OwnAnswers(StoredAnswers stored, SpokenAnswers spoken, ShownRows shown, SiteTexts say) {
        this.stored = stored;
        this.spoken = spoken;
        this.shown = shown;
        this.say = say;
    }

    /** Returns the names of the added columns; where columns were matched, the last one says from what each answer was read. */
    static List<String> titles(Upload upload) {
        List<String> titles = new ArrayList<>(AnswerColumns.titles(LocaleContextHolder.getLocale()));
        if (upload.sheetMap() != null) {
            titles.add(AnswerColumns.originsTitle(LocaleContextHolder.getLocale()));
        }
        return titles;
    }

    /** Returns one cell for each of the added columns. */
    List<Cell> of(Upload upload, UploadRow row) {
        Locale language = LocaleContextHolder.getLocale();
        List<Cell> cells = new ArrayList<>(answer(upload, row, language));
        if (upload.sheetMap() != null) {
            int answers = AnswerColumns.titles(language).size();
            // An answer that was stored before there were the last columns has no cells for them.
            cells.addAll(Collections.nCopies(answers - cells.size(), Cell.BLANK));
            cells.add(Cell.text(ShownOrigins.text(row.source().origins(), language)));
        }
        return cells;
    }

    private List<Cell> answer(Upload upload, UploadRow row, Locale language) {
        String answer = row.answer();
        if (answer == null) {
            return AnswerColumns.of(why(upload, row));
        }
        try {
            return AnswerColumns.shown(spoken.of(stored.of(answer), language).advice(), language);
        } catch (ResourceNotFound | Refusal e) {
            return row.answerCells() == null ? List.of() : row.answerCells();
        }
    }

    private List<String> why(Upload upload, UploadRow row) {
        return switch (row.state()) {
            case LEFT_OUT -> List.of(say.text("upload.row.leftOut"));
            case FAILED -> List.of(say.text("upload.row.failed." + row.failure()));
            case GOOD, ANSWERED -> List.of(say.text("upload.row.notYet"));
            case BAD ->
                shown.of(upload.form(), List.of(row)).get(0).flaws().stream()
                        .flatMap(flaw -> flaw.texts().stream()
                                .map(text -> flaw.path() == null ? text : say.field(flaw.path()) + ": " + text))
                        .toList();
        };
    }
}
