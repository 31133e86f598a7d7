package io.gapwise.site.drafts;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.KeptCase;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.CaseAnswer;
import io.gapwise.service.recommendations.Consultations;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.recommendations.MadeHow;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Begins drafts of cases, and takes what a draft says into its case and has it answered. */
@Component
public class DescribedCases {

    private final Drafts drafts;
    private final GapCases cases;
    private final ListedRecommendations listed;
    private final Consultations consultations;
    private final TransactionOperations transactions;

    DescribedCases(
            Drafts drafts,
            GapCases cases,
            ListedRecommendations listed,
            Consultations consultations,
            TransactionOperations transactions) {
        this.drafts = drafts;
        this.cases = cases;
        this.listed = listed;
        this.consultations = consultations;
        this.transactions = transactions;
    }

    /**
     * Makes a case and begins a draft of it, or neither.
     *
     * @throws BadCase with every problem of the gap case
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may have no more cases or no more drafts
     */
    public Draft begin(String gapCaseJson) throws BadCase {
        GapCaseJson.read(gapCaseJson.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(transactions.execute(tx -> begun(gapCaseJson)));
    }

    private Draft begun(String gapCaseJson) {
        try {
            CaseView made = cases.create(gapCaseJson);
            return drafts.beginOn(made.id(), made.version(), gapCaseJson, null);
        } catch (BadCase e) {
            throw new IllegalStateException("It was read before.", e);
        }
    }

    /** Says whether nothing is left of what a draft describes once it is discarded. */
    public boolean wouldGo(Draft draft) {
        return draft.caseId() == null
                ? draft.answered() == null && draft.origin() == null
                : cases.isOnlyBegun(draft.caseId());
    }

    /** Discards a draft. A case that began with it and got nothing else goes too. */
    public void discard(Draft draft) throws ResourceNotFound {
        drafts.discard(draft.id());
        if (draft.caseId() != null) {
            cases.giveUp(draft.caseId());
        }
    }

    /** Begins a draft of what a case says now. */
    public Draft change(String caseId) throws ResourceNotFound, Refusal {
        CaseView view = cases.get(caseId);
        CaseAnswer last = view.lastAnswer();
        return drafts.beginOn(
                caseId,
                view.version(),
                KeptCase.read(view.body(), view.title()).json(),
                last == null ? null : last.id());
    }

    /**
     * Begins a draft of the case of an answer. A made-up case stays as it is: its draft becomes a case of its own.
     *
     * @param answered what was answered, as far as this version of the program knows it
     */
    public Draft changeOf(String answer, String answered) throws ResourceNotFound, Refusal {
        ListedRecommendation of =
                listed.of(answer).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.recommendation")));
        return cases.get(of.caseId()).sample() ? drafts.begin(answered, answer) : change(of.caseId());
    }

    /**
     * Has answered what a draft says: as a version of its case, or else as a case of its own.
     *
     * @throws UnreadableDraft if this version of the program does not know all that the draft says
     */
    public IssuedRecommendation answer(Draft draft) throws UnreadableDraft, ResourceNotFound, Refusal {
        try {
            String caseId = draft.caseId();
            if (caseId == null) {
                IssuedRecommendation answer =
                        consultations.begin().answer(draft.body().getBytes(StandardCharsets.UTF_8));
                keep(draft.answeredBy(answer.id(), answer.id(), 1, draft.body()));
                return answer;
            }
            int base = draft.caseVersion() == null ? 1 : draft.caseVersion();
            CaseView now = cases.changeSince(caseId, base, draft.body(), MadeHow.CHANGED);
            IssuedRecommendation answer = cases.answer(caseId);
            keep(draft.answeredBy(answer.id(), caseId, now.version(), now.body()));
            return answer;
        } catch (BadCase e) {
            throw new UnreadableDraft(draft.id());
        }
    }

    private void keep(Draft answered) {
        try {
            drafts.keep(answered);
        } catch (OptimisticLockingFailureException e) {
            // Somebody is still describing the case, so it correctly stays among the unfinished ones.
        }
    }
}
