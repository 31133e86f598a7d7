package io.gapwise.service.sheets;

import io.gapwise.service.problems.ProblemDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what would become of rows, without answering or storing anything. */
final class RowPreview implements RowKeeping {

    private final ReferenceChoice choice;
    private final StandingTexts texts;

    RowPreview(ReferenceChoice choice, Locale language) {
        this.choice = choice;
        this.texts = StandingTexts.in(language);
    }

    @Override
    public List<RowOutcome> keep(List<SentRow> rows, List<SheetCase> cases, List<RowStanding> standings) {
        List<RowOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            outcomes.add(of(rows.get(i), cases.get(i), standings.get(i)));
        }
        return outcomes;
    }

    private RowOutcome of(SentRow row, SheetCase sent, RowStanding standing) {
        return switch (choice.action(standing)) {
            case BEGIN -> outcome(row, RowOutcome.Result.NEW, null, standing);
            case UPDATE -> outcome(row, RowOutcome.Result.UPDATED, standing.caseId(), standing);
            case LEAVE -> outcome(row, RowOutcome.Result.UNCHANGED, standing.caseId(), standing);
            case SKIP -> outcome(row, RowOutcome.Result.SKIPPED, standing.caseId(), standing);
            case REFUSE -> refused(row, sent, standing);
        };
    }

    private static RowOutcome outcome(
            SentRow row, RowOutcome.Result result, @Nullable String caseId, RowStanding standing) {
        return new RowOutcome(row, result, caseId, standing.version(), standing.json(), null, null, null, List.of());
    }

    /** A row that cannot be stored still says of which case it is, so that its column is not emptied. */
    RowOutcome refused(SentRow row, SheetCase sent, RowStanding standing) {
        String why = texts.of(standing);
        return new RowOutcome(
                row,
                RowOutcome.Result.CONFLICT,
                standing.caseId() == null ? sent.caseId() : standing.caseId(),
                sent.version(),
                standing.json(),
                null,
                null,
                ProblemDocument.rowConflict(why).onLine(row.number()),
                List.of(why));
    }
}
