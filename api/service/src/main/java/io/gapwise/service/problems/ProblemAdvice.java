package io.gapwise.service.problems;

import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.store.StoreFault;
import io.gapwise.service.store.StoreGate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns everything that goes wrong while a request is answered into a problem document. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final StoreGate store;

    ProblemAdvice(StoreGate store) {
        this.store = store;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> badCase(BadCase bad) {
        return answer(ProblemDocument.badCase(bad), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooLarge(CaseTooLarge tooLarge) {
        return answer(ProblemDocument.of(HttpStatus.CONTENT_TOO_LARGE, tooLarge.said()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> badParameters(BadParameters bad) {
        return answer(ProblemDocument.badParameters(bad.errors()), HttpHeaders.EMPTY);
    }

    /** Handles Tomcat's exception for a query that cannot be decoded. */
    @ExceptionHandler
    Object undecodable(InvalidParameterException bad, HttpServletRequest request) {
        return ProblemPage.isWanted(request)
                ? ProblemPage.of(HttpStatus.BAD_REQUEST.value())
                : answer(StatusProblems.about(HttpStatus.BAD_REQUEST), HttpHeaders.EMPTY);
    }

    /**
     * Handles a request that was broken off or is malformed. Our controllers read and write nothing but the request and
     * its answer, so an exception of this kind has no other cause.
     */
    @ExceptionHandler
    @Nullable ResponseEntity<byte[]> brokenOff(IOException broken, HttpServletResponse response) {
        if (broken instanceof UnreadableBody unreadable && !response.isCommitted()) {
            return answer(unreadable.problem(), HttpHeaders.EMPTY);
        }
        LOG.debug("A request broke off.", WithoutText.of(broken));
        return response.isCommitted() ? null : answer(StatusProblems.about(HttpStatus.BAD_REQUEST), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    Object notHere(ResourceNotFound notHere, HttpServletRequest request) {
        return ProblemPage.isWanted(request)
                ? ProblemPage.of(HttpStatus.NOT_FOUND.value())
                : answer(notHere.problem(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal) {
        return answer(refusal.problem(), refusal.headers());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> full(QuotaReached reached) {
        return answer(ProblemDocument.quotaReached(reached), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> fault(RuleSetFault fault) {
        LOG.error("The rule set is at fault: {}", fault.getMessage());
        return answer(ProblemDocument.fault(fault), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> differ(EvaluatorsDiffer difference) {
        return answer(ProblemDocument.evaluatorsDiffer(difference), HttpHeaders.EMPTY);
    }

    /** Shows a page to people who open the address to which a form is sent, and sends a problem to programs. */
    @ExceptionHandler
    Object notAllowed(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response) {
        Set<String> allowed = new TreeSet<>();
        if (wrong.getSupportedHttpMethods() != null) {
            wrong.getSupportedHttpMethods().stream().map(HttpMethod::name).forEach(allowed::add);
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ALLOW, String.join(", ", allowed));
        if (ProblemPage.isWanted(request)) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
            return ProblemPage.of(HttpStatus.METHOD_NOT_ALLOWED.value());
        }
        return answer(StatusProblems.notAllowed(wrong.getMethod(), allowed), headers);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notRead(HttpMediaTypeNotSupportedException wrong) {
        return answer(StatusProblems.notRead(wrong.getSupportedMediaTypes()), wrong.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notGiven(HttpMediaTypeNotAcceptableException wrong) {
        return answer(StatusProblems.notGiven(wrong.getSupportedMediaTypes()), HttpHeaders.EMPTY);
    }

    /** Shows a page to people who mistyped an address, and sends a problem to programs. */
    @ExceptionHandler
    Object nothingThere(NoResourceFoundException wrong, HttpServletRequest request) {
        return ProblemPage.isWanted(request)
                ? ProblemPage.of(HttpStatus.NOT_FOUND.value())
                : answer(StatusProblems.about(HttpStatus.NOT_FOUND), wrong.getHeaders());
    }

    @ExceptionHandler
    @Nullable ResponseEntity<byte[]> anythingElse(Exception wrong, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.debug("The client went away, or the answer broke off.", WithoutText.of(wrong));
            return null;
        }
        if (wrong instanceof ErrorResponse known) {
            return answer(StatusProblems.about(known.getStatusCode()), known.getHeaders());
        }
        Optional<StoreFault> fault = store.behind(wrong);
        if (fault.isPresent()) {
            // The log says once that it began, and once that it is over.
            LOG.debug("The database cannot be used.", WithoutText.of(wrong));
            return answer(ProblemDocument.storeUnavailable(fault.get()), StoreFault.again());
        }
        LOG.error("An unexpected failure.", WithoutText.of(wrong));
        return answer(ProblemDocument.unexpected(), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<byte[]> answer(ProblemDocument problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .headers(AskedLanguage.headers(AskedLanguage.ofCurrent(), true))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.in(AskedLanguage.ofCurrent()).json());
    }
}
