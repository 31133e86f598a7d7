package io.gapwise.service.once;

import io.gapwise.service.once.OnceFilter.KeyedRequest;
import io.gapwise.service.settings.RetentionSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Carries a request out in one transaction with keeping its answer. What the controllers do in transactions of their own
 * joins it, so nothing of it is there unless the answer is there as well.
 */
@Component
class CarriedOutOnce {

    private static final int ATTEMPTS = 3;
    private static final int FAILED = 500;

    private final KeptAnswers kept;
    private final RetentionSettings retention;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    CarriedOutOnce(
            KeptAnswers kept, RetentionSettings retention, PlatformTransactionManager transactions, Clock clock) {
        this.kept = kept;
        this.retention = retention;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Carries a request out, unless it was before. Where another request was in the way, controllers try again; in a
     * transaction that already failed they cannot, so all of it is done anew.
     */
    OnceOutcome answer(KeyedRequest keyed, SentBody body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (int attempt = 1; ; attempt++) {
            Attempt made = attempt(keyed, body, response, chain);
            if (!made.anew() || attempt == ATTEMPTS) {
                return made.outcome();
            }
        }
    }

    /** @param anew whether a statement failed, so that the transaction was given up though the controller may not know it */
    private record Attempt(OnceOutcome outcome, boolean anew) {}

    private Attempt attempt(KeyedRequest keyed, SentBody body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        boolean open = true;
        try {
            OnceOutcome outcome = within(keyed, body, response, chain);
            boolean lost = transaction.isRollbackOnly();
            if (outcome.carriedOut() && !lost) {
                keep(keyed, body, outcome.given());
            }
            open = false;
            if (lost) {
                transactions.rollback(transaction);
            } else {
                transactions.commit(transaction);
            }
            return lost ? lost(outcome) : new Attempt(outcome, false);
        } finally {
            if (open) {
                transactions.rollback(transaction);
            }
        }
    }

    private OnceOutcome within(KeyedRequest keyed, SentBody body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KeyName name = keyed.name();
        boolean holds = kept.hold(name);
        Optional<OnceOutcome> before = before(keyed, body);
        if (before.isPresent()) {
            return before.get();
        }
        if (!holds) {
            return OnceOutcome.of(OnceOutcome.Kind.IN_FLIGHT);
        }
        HeldResponse held = new HeldResponse(response);
        try (ReadRequest request = new ReadRequest(keyed.request(), body)) {
            chain.doFilter(request, held);
        }
        return held.leftToServer()
                ? new OnceOutcome(OnceOutcome.Kind.LEFT_TO_SERVER, HeldAnswer.ofStatus(held.getStatus()))
                : new OnceOutcome(OnceOutcome.Kind.GIVEN, held.answer());
    }

    /** Returns what comes of a request that was carried out before; any number of them may ask for that at once. */
    Optional<OnceOutcome> before(KeyedRequest keyed, SentBody body) {
        return kept.find(keyed.name(), now().minus(retention.keptAnswers())).map(found -> again(keyed, body, found));
    }

    private static OnceOutcome again(KeyedRequest keyed, SentBody body, KeptAnswers.Kept before) {
        if (!before.request().equals(body.digest())) {
            return OnceOutcome.of(OnceOutcome.Kind.OTHER_REQUEST);
        }
        byte[] content = before.content();
        return content == null
                ? OnceOutcome.of(OnceOutcome.Kind.ERASED)
                : new OnceOutcome(OnceOutcome.Kind.AGAIN, SealedAnswer.open(keyed.caller(), keyed.key(), content));
    }

    private void keep(KeyedRequest keyed, SentBody body, HeldAnswer answer) {
        HeldAnswer lasting = answer.lasting();
        kept.add(
                keyed.name(),
                body.digest(),
                now(),
                SealedAnswer.seal(keyed.caller(), keyed.key(), lasting),
                NamedIds.in(keyed.request().getRequestURI(), lasting));
    }

    /**
     * Judges a request of which nothing is stored. A refusal stands; what failed, or looks carried out, can be otherwise the
     * next time, and nothing may say that something was stored.
     */
    private static Attempt lost(OnceOutcome outcome) {
        if (outcome.carriedOut()) {
            return new Attempt(new OnceOutcome(OnceOutcome.Kind.LEFT_TO_SERVER, HeldAnswer.ofStatus(FAILED)), true);
        }
        return new Attempt(outcome, outcome.failed());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
