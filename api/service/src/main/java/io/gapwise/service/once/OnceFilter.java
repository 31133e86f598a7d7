package io.gapwise.service.once;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.load.OpenUploads;
import io.gapwise.service.load.RateLimits;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.UnreadableBody;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.service.store.StoreFault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the key of a request, and answers in the place of the controllers where it was there before. */
@Component
class OnceFilter extends OncePerRequestFilter {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = LoggerFactory.getLogger(OnceFilter.class);
    private static final String SOON = "1";

    // A filter is there before the store is; a store that cannot be reached is told in a sentence of its own.
    private final ObjectProvider<CarriedOutOnce> once;
    private final KeysInFlight inFlight;
    private final RateLimits rates;
    private final TemporaryFiles temporary;

    OnceFilter(ObjectProvider<CarriedOutOnce> once, KeysInFlight inFlight, RateLimits rates, TemporaryFiles temporary) {
        this.once = once;
        this.inFlight = inFlight;
        this.rates = rates;
        this.temporary = temporary;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(IdempotencyKey.HEADER) == null || !KeyedRequests.takeKeys(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = Callers.found();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            IdempotencyKey key = IdempotencyKey.of(request).orElseThrow();
            if (KeyedRequests.refuseKeys(request)) {
                refuse(ProblemDocument.idempotencyKeyNotHere(), request, response);
                return;
            }
            carryOut(new KeyedRequest(caller.get(), key, request), response, chain);
        } catch (IdempotencyKey.Unreadable e) {
            refuse(ProblemDocument.badIdempotencyKey(IdempotencyKey.LONGEST), request, response);
        }
    }

    /** The request, without its body. */
    record KeyedRequest(Caller caller, IdempotencyKey key, HttpServletRequest request) {

        KeyName name() {
            return KeyName.ofRequest(caller, key);
        }
    }

    private void carryOut(KeyedRequest keyed, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SentBody body;
        try {
            body = SentBody.read(keyed.request(), temporary);
        } catch (SentBody.TooLarge e) {
            refuse(ProblemDocument.tooLarge(OpenUploads.MOST_BYTES), keyed.request(), response);
            return;
        } catch (UnreadableBody e) {
            refuse(e.problem(), keyed.request(), response);
            return;
        } catch (IOException e) {
            LOG.debug("A request broke off.", e);
            refuse(ProblemDocument.brokenOff(), keyed.request(), response);
            return;
        }
        try (body) {
            answer(outcome(keyed, body, response, chain), keyed, response);
        } catch (RuntimeException e) {
            failed(e, keyed, response);
        }
    }

    /** The key is free again before anything is sent, so that whoever gets the answer can use it at once. */
    private OnceOutcome outcome(KeyedRequest keyed, SentBody body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KeyName key = keyed.name();
        if (!inFlight.begin(key)) {
            return once.getObject().before(keyed, body).orElse(OnceOutcome.of(OnceOutcome.Kind.IN_FLIGHT));
        }
        try {
            return once.getObject().answer(keyed, body, response, chain);
        } finally {
            inFlight.end(key);
        }
    }

    private void answer(OnceOutcome outcome, KeyedRequest keyed, HttpServletResponse response) throws IOException {
        switch (outcome.kind()) {
            case GIVEN -> outcome.given().send(response);
            case LEFT_TO_SERVER -> response.sendError(outcome.given().status());
            case AGAIN -> {
                if (counted(keyed.request(), response)) {
                    response.setHeader(REPLAYED, "true");
                    outcome.given().send(response);
                }
            }
            case OTHER_REQUEST -> refuse(ProblemDocument.idempotencyKeyReused(), keyed.request(), response);
            case ERASED -> refuse(ProblemDocument.keptAnswerErased(), keyed.request(), response);
            case IN_FLIGHT -> inFlight(keyed.request(), response);
        }
    }

    private void inFlight(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        refuse(ProblemDocument.idempotencyKeyInFlight(), request, response);
    }

    /** Fails as a controller does whose store cannot be used; everything else is for the server to report. */
    private void failed(RuntimeException failure, KeyedRequest keyed, HttpServletResponse response) throws IOException {
        if (StoreFault.of(failure).isEmpty()) {
            throw failure;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        refuse(ProblemDocument.ofFailure(failure), keyed.request(), response);
    }

    private void refuse(ProblemDocument problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (problem.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value() || counted(request, response)) {
            problem.send(response);
        }
    }

    /** Counts what no controller answers among the requests of the client, and refuses it where these are too many. */
    private boolean counted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            rates.count(request, response);
            return true;
        } catch (Refusal tooMany) {
            tooMany.send(response);
            return false;
        }
    }
}
