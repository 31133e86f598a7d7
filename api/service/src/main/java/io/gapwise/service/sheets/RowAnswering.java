package io.gapwise.service.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.casecomments.KeptComment;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.recommendations.Consultation;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.store.StoreFault;
import io.gapwise.sheets.Workers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers rows and stores them. A problem with one of them does not affect the others. */
final class RowAnswering implements RowKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(RowAnswering.class);

    private final Consultation consultation;
    private final SheetCases cases;
    private final ReferenceChoice choice;
    private final Locale language;
    private final RowPreview preview;
    private final GivenAnswers given;
    private final Workers workers;
    private final boolean wholly;

    /** Finds the advice that was given to a case before; the thread of the request asks it. */
    interface GivenAnswers {

        @Nullable Advice of(String answer);
    }

    RowAnswering(
            Consultation consultation,
            SheetCases cases,
            ReferenceChoice choice,
            Locale language,
            GivenAnswers given,
            Workers workers) {
        this(consultation, cases, choice, language, given, workers, false);
    }

    private RowAnswering(
            Consultation consultation,
            SheetCases cases,
            ReferenceChoice choice,
            Locale language,
            GivenAnswers given,
            Workers workers,
            boolean wholly) {
        this.consultation = consultation;
        this.cases = cases;
        this.choice = choice;
        this.language = language;
        this.preview = new RowPreview(choice, language);
        this.given = given;
        this.workers = workers;
        this.wholly = wholly;
    }

    /**
     * Returns one that stores rows wholly or not at all, in the transaction of its caller, who is to learn what fails. It
     * does not look for answers that were given before.
     */
    static RowAnswering wholly(
            Consultation consultation, SheetCases cases, ReferenceChoice choice, Locale language, Workers workers) {
        return new RowAnswering(consultation, cases, choice, language, answer -> null, workers, true);
    }

    /** A row with its answer, or with the problem of answering it; neither where there is nothing to answer. */
    private record Considered(
            SentRow row,
            SheetCase sent,
            RowStanding standing,
            RowAction action,
            @Nullable IssuedRecommendation answer,
            @Nullable Advice shown,
            @Nullable ProblemDocument problem) {

        boolean begins() {
            return action == RowAction.BEGIN && answer != null;
        }

        SheetCases.FromSheet stored() {
            return new SheetCases.FromSheet(
                    Objects.requireNonNull(answer), row.origins(), KeptComment.of(row.comments()));
        }
    }

    @Override
    public List<RowOutcome> keep(List<SentRow> rows, List<SheetCase> sent, List<RowStanding> standings) {
        List<Considered> considered = workers.each(
                IntStream.range(0, rows.size()).boxed().toList(),
                i -> consider(rows.get(i), sent.get(i), standings.get(i)));
        boolean together = keptTogether(considered);
        List<RowOutcome> outcomes = new ArrayList<>();
        for (Considered each : considered) {
            outcomes.add(outcome(each, together));
        }
        return outcomes;
    }

    private Considered consider(SentRow row, SheetCase sent, RowStanding standing) {
        RowAction action = choice.action(standing);
        IssuedRecommendation answer = null;
        Advice shown = null;
        ProblemDocument problem = null;
        try {
            if (action == RowAction.BEGIN || action == RowAction.UPDATE) {
                answer = consultation.consider(standing.json().getBytes(StandardCharsets.UTF_8));
                shown = shown(answer);
            }
        } catch (BadCase e) {
            problem = ProblemDocument.badCase(e);
        } catch (RuleSetFault e) {
            LOG.error("The rule set is at fault: {}", e.getMessage());
            problem = ProblemDocument.fault(e);
        } catch (EvaluatorsDiffer e) {
            throw e.at("row " + row.number());
        } catch (RuntimeException | StackOverflowError e) {
            problem = unexpected(row, e);
        }
        return new Considered(row, sent, standing, action, problem == null ? answer : null, shown, problem);
    }

    private Advice shown(IssuedRecommendation answer) throws BadCase {
        return language.equals(Locale.ENGLISH)
                ? answer.recommendation().advice()
                : consultation.advice(answer, language).advice();
    }

    /** Stores all new cases in one commit, because one commit for each is slow; returns false where that failed. */
    private boolean keptTogether(List<Considered> considered) {
        List<SheetCases.FromSheet> answers = considered.stream()
                .filter(Considered::begins)
                .map(Considered::stored)
                .toList();
        if (answers.isEmpty()) {
            return true;
        }
        try {
            cases.begin(consultation, answers);
            return true;
        } catch (RuntimeException e) {
            if (wholly) {
                throw e;
            }
            LOG.debug("The rows of a sheet are stored one by one.", e);
            return false;
        }
    }

    private RowOutcome outcome(Considered each, boolean together) {
        if (each.problem() != null) {
            return failed(each, each.problem());
        }
        return switch (each.action()) {
            case BEGIN -> together ? begun(each) : begunAlone(each);
            case UPDATE -> updated(each);
            case LEAVE -> left(each);
            case SKIP -> done(each, RowOutcome.Result.SKIPPED, each.standing().caseId(), 0);
            case REFUSE -> preview.refused(each.row(), each.sent(), each.standing());
        };
    }

    private RowOutcome left(Considered each) {
        RowStanding standing = each.standing();
        return new RowOutcome(
                each.row(),
                RowOutcome.Result.UNCHANGED,
                standing.caseId(),
                standing.version(),
                standing.json(),
                null,
                standing.answer() == null ? null : given.of(standing.answer()),
                null,
                List.of());
    }

    private RowOutcome begunAlone(Considered each) {
        try {
            cases.begin(consultation, List.of(each.stored()));
            return begun(each);
        } catch (RuntimeException e) {
            return failed(each, unexpected(each.row(), e));
        }
    }

    private RowOutcome updated(Considered each) {
        try {
            cases.update(consultation, each.standing(), each.stored());
            return done(
                    each,
                    RowOutcome.Result.UPDATED,
                    each.standing().caseId(),
                    each.standing().version() + 1);
        } catch (StaleCase | ResourceNotFound | Refusal e) {
            return preview.refused(each.row(), each.sent(), each.standing().meanwhile());
        } catch (BadCase e) {
            return failed(each, ProblemDocument.badCase(e));
        } catch (RuntimeException e) {
            if (wholly) {
                throw e;
            }
            return failed(each, unexpected(each.row(), e));
        }
    }

    private static RowOutcome begun(Considered each) {
        return done(
                each,
                RowOutcome.Result.NEW,
                Objects.requireNonNull(each.answer()).id(),
                1);
    }

    private static RowOutcome done(Considered each, RowOutcome.Result result, @Nullable String caseId, int version) {
        return new RowOutcome(
                each.row(),
                result,
                caseId,
                version,
                each.standing().json(),
                each.answer(),
                each.shown(),
                null,
                List.of());
    }

    private static RowOutcome failed(Considered each, ProblemDocument problem) {
        return RowOutcome.bad(each.row(), problem, List.of(problem.detail()));
    }

    private static ProblemDocument unexpected(SentRow row, Throwable e) {
        if (!(e instanceof QuotaReached) && StoreFault.of(e).isEmpty()) {
            LOG.error("An unexpected failure in row {} of a sheet.", row.number(), e);
        }
        return ProblemDocument.ofFailure(e);
    }
}
