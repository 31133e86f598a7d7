package io.gapwise.service.sheets;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.casecomments.CaseComments;
import io.gapwise.service.casecomments.CommentsOfCase;
import io.gapwise.service.casecomments.KeptComment;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.origins.VersionOrigins;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.CaseVersion;
import io.gapwise.service.recommendations.Cases;
import io.gapwise.service.recommendations.Consultation;
import io.gapwise.service.recommendations.IssuedRecommendation;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores what rows of sheets say: as new cases, or as new versions of cases, each with its answer, its origins and the
 * comments that came with it.
 */
@Component
public class SheetCases {

    private final GapCases cases;
    private final Cases versions;
    private final CaseOrigins origins;
    private final CaseComments comments;
    private final TransactionOperations transactions;

    SheetCases(
            GapCases cases,
            Cases versions,
            CaseOrigins origins,
            CaseComments comments,
            TransactionOperations transactions) {
        this.cases = cases;
        this.versions = versions;
        this.origins = origins;
        this.comments = comments;
        this.transactions = transactions;
    }

    /** An answer, where the answers of its case were read from, and the comments that came with them. */
    public record FromSheet(IssuedRecommendation answer, List<AnswerOrigin> origins, List<KeptComment> comments) {

        public FromSheet {
            origins = List.copyOf(origins);
            comments = List.copyOf(comments);
        }
    }

    /**
     * Stores either all of these answers or none. Each begins a case of its own.
     *
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may not store so many cases
     */
    public void begin(Consultation consultation, List<FromSheet> answers) {
        transactions.executeWithoutResult(transaction -> {
            consultation.keep(answers.stream().map(FromSheet::answer).toList());
            origins.add(answers.stream()
                    .map(each -> new VersionOrigins(each.answer().id(), 1, each.origins()))
                    .toList());
            comments.add(answers.stream()
                    .map(each -> new CommentsOfCase(each.answer().id(), each.comments()))
                    .toList());
        });
    }

    /**
     * Stores a new version of the case that a row is about, with its answer. The case keeps its owner, its tags and its
     * notes.
     *
     * @param answer the answer to what the standing says that the case would say
     * @throws StaleCase if somebody else has changed the case meanwhile; nothing is stored then
     */
    public void update(Consultation consultation, RowStanding standing, FromSheet answer)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        try {
            transactions.executeWithoutResult(transaction -> stored(consultation, standing, answer));
        } catch (NotStored why) {
            why.thrown();
        }
    }

    private void stored(Consultation consultation, RowStanding standing, FromSheet answer) {
        String id = Objects.requireNonNull(standing.caseId());
        try {
            CaseView changed = cases.changeFromSheet(id, standing.revision(), standing.json(), answer.origins());
            comments.addMore(id, answer.comments());
            CaseVersion version = versions.version(id, changed.version()).orElseThrow();
            if (!consultation.keepFor(version, answer.answer())) {
                throw new StaleCase(changed.revision());
            }
        } catch (BadCase | ResourceNotFound | Refusal | StaleCase e) {
            throw new NotStored(e);
        }
    }

    /** Carries an exception out of the transaction, so that it is rolled back. */
    private static final class NotStored extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotStored(Exception why) {
            super(why);
        }

        void thrown() throws BadCase, ResourceNotFound, Refusal, StaleCase {
            Throwable why = getCause();
            if (why instanceof BadCase bad) {
                throw bad;
            } else if (why instanceof ResourceNotFound gone) {
                throw gone;
            } else if (why instanceof Refusal refusal) {
                throw refusal;
            } else if (why instanceof StaleCase stale) {
                throw stale;
            }
            throw this;
        }
    }
}
