package io.gapwise.service.asking;

import io.gapwise.insight.brief.Background;
import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.CaseOwner;
import io.gapwise.service.recommendations.CaseRecord;
import io.gapwise.service.recommendations.CaseRecords;
import io.gapwise.service.recommendations.ListedRecommendations;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what is known around the case of an answer: whose it is, and who finds out what. */
@Component
class Backgrounds {

    private static final String REQUESTED = "requestedSolution";

    private final ListedRecommendations listed;
    private final CaseRecords cases;
    private final CaseOrigins origins;
    private final QuestionOwners owners;

    Backgrounds(ListedRecommendations listed, CaseRecords cases, CaseOrigins origins, QuestionOwners owners) {
        this.listed = listed;
        this.cases = cases;
        this.origins = origins;
        this.owners = owners;
    }

    /** Whoever looks after the case makes its pages; where nobody does, whoever is signed in. */
    Background of(AnsweredCase answered) {
        LocalDate day =
                answered.evaluatedAt().atZoneSameInstant(ZoneId.systemDefault()).toLocalDate();
        CaseRecord record = listed.of(answered.id())
                .flatMap(found -> cases.find(found.caseId()))
                .orElse(null);
        if (record == null) {
            return new Background(day, CaseOwner.ofCaller(), null, Map.of(), null);
        }
        return new Background(
                day,
                record.owner() == null ? CaseOwner.ofCaller() : record.owner(),
                record.owner(),
                owners.ofCase(record.id()),
                wish(record));
    }

    /** Returns what was asked for in the words of the sheet that the case was read from, unless it was changed since. */
    private @Nullable String wish(CaseRecord record) {
        return origins.of(record.id(), record.version()).stream()
                .filter(origin -> origin.path().equals(REQUESTED))
                .map(AnswerOrigin::cell)
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse(null);
    }
}
