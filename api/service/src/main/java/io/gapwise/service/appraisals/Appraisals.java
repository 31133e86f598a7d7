package io.gapwise.service.appraisals;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.strategy.StrategyName;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps rounds of appraisals of the caller's tenant, and says how capabilities stand over them. */
@Component
public class Appraisals {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int ATTEMPTS = 3;

    /** Limits how many rounds are looked at together; that is more than a life's work of appraisals. */
    private static final int MOST_TOGETHER = 100;

    private final AppraisalRounds rounds;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Appraisals(AppraisalRounds rounds, Quotas quotas, Audit audit, TransactionOperations transactions, Clock clock) {
        this.rounds = rounds;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns the last day as of which people can have been appraised. */
    public LocalDate today() {
        return clock.instant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    /**
     * Takes a round in, or returns the one that the same form has taken in before.
     *
     * @throws BadParameters with everything that is wrong, or where too few people were appraised to keep anything
     */
    public AppraisalRound add(String id, byte[] json) throws BadParameters {
        return add(id, AppraisalReader.read(json, today()));
    }

    AppraisalRound add(String id, NewAppraisals sent) throws BadParameters {
        Optional<AppraisalRound> before = rounds.find(id);
        if (before.isPresent()) {
            return before.get();
        }
        AppraisedGroups groups = AppraisedGroups.of(sent.groups());
        if (groups.kept().isEmpty()) {
            throw new BadParameters(List.of(ErrorEntry.inBody(Problem.at(
                    ProblemKind.TOO_SHORT, "/counts", Sentence.of("appraisals.tooFew", AppraisedGroup.TOGETHER)))));
        }
        AppraisalRound round = new AppraisalRound(
                id,
                0,
                sent.name(),
                sent.asOf(),
                sent.source(),
                groups.kept(),
                now(),
                Callers.current().name());
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(tx -> {
                    rounds.add(round);
                    quotas.take(Quota.APPRAISALS, 1);
                    audit.record(AuditAction.APPRAISALS_TAKEN, id);
                });
                return rounds.find(id).orElse(round);
            } catch (DuplicateKeyException e) {
                // The same form was sent twice at that moment, or somebody else counted first.
                Optional<AppraisalRound> other = rounds.find(id);
                if (other.isPresent()) {
                    return other.get();
                } else if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Lists rounds, the one that was taken in last first.
     *
     * @param before the place behind which the page begins; null for the first page
     */
    public AppraisalPage page(int limit, @Nullable Long before) {
        return AppraisalPage.of(rounds.before(before == null ? Long.MAX_VALUE : before, limit + 1), limit);
    }

    /** @throws ResourceNotFound if the tenant has none of this id */
    public AppraisalRound get(String id) throws ResourceNotFound {
        Optional<AppraisalRound> found = ID.matcher(id).matches() ? rounds.find(id) : Optional.empty();
        return found.orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.appraisals")));
    }

    /** Deletes a round. What was taken from it into cases and personas stays. */
    public void delete(String id) throws ResourceNotFound {
        get(id);
        transactions.executeWithoutResult(tx -> {
            if (rounds.delete(id)) {
                quotas.giveBack(Quota.APPRAISALS, 1);
                audit.record(AuditAction.APPRAISALS_DELETED, id);
            }
        });
    }

    /** Lists the rounds that count a capability, with what they count of it, as of the last day first. */
    public List<AppraisalRound> counting(String capability) {
        return rounds.counting(StrategyName.key(capability), MOST_TOGETHER);
    }

    /** Lists the last rounds with everything that they count. */
    List<AppraisalRound> last() {
        return rounds.before(Long.MAX_VALUE, MOST_TOGETHER);
    }

    /** Lists the names of the capabilities that any round counts. */
    public List<String> capabilities(int most) {
        return rounds.capabilities(most);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
