package io.gapwise.site.initiatives;

import io.gapwise.service.outcomes.SheetTaken;
import io.gapwise.sheets.outcomes.LeftOut;
import io.gapwise.sheets.outcomes.OutcomeColumn;
import io.gapwise.sheets.outcomes.OutcomeGuess;
import io.gapwise.sheets.outcomes.OutcomeReport;
import io.gapwise.sheets.outcomes.OutcomeTexts;
import io.gapwise.sheets.outcomes.OutcomeUse;
import io.gapwise.site.SiteTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the language of the page how a report was read, so that nobody takes silence for being understood. */
@Component
final class ReportTexts {

    private final SiteTexts say;

    ReportTexts(SiteTexts say) {
        this.say = say;
    }

    /** Tells what was read. */
    ShownReport of(SheetTaken taken) {
        Locale language = say.locale();
        OutcomeTexts texts = OutcomeTexts.in(language);
        List<String> notices = new ArrayList<>(taken.notices(language));
        taken.counts().leftOut().stream().map(each -> leftOut(each, texts)).forEach(notices::add);
        return shown(taken.map().columns(), notices);
    }

    private String leftOut(LeftOut leftOut, OutcomeTexts texts) {
        return say.text(
                "report.leftOut",
                say.number(leftOut.rows().isEmpty() ? 0 : leftOut.rows().get(0)),
                texts.of(leftOut),
                leftOut.count() - 1);
    }

    /** Tells how a file would be read of which nothing counted; null where it holds no table. */
    @Nullable ShownReport of(Path file) throws IOException {
        return OutcomeReport.open(file)
                .table()
                .map(table -> shown(OutcomeGuess.of(table, say.locale()).columns(), List.of()))
                .orElse(null);
    }

    private static ShownReport shown(List<OutcomeColumn> columns, List<String> notices) {
        Predicate<OutcomeColumn> unread = column -> column.use() == OutcomeUse.UNUSED;
        return new ShownReport(
                columns.stream()
                        .filter(unread.negate())
                        .map(ReportTexts::column)
                        .toList(),
                columns.stream().filter(unread).map(ReportTexts::column).toList(),
                notices.stream().distinct().collect(Collectors.toList()));
    }

    private static ShownReport.Column column(OutcomeColumn column) {
        return new ShownReport.Column(column.column(), column.use().name(), column.why());
    }
}
