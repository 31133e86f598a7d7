package io.gapwise.site;

import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ProblemPage;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.problems.WithoutText;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.store.StoreFault;
import io.gapwise.service.store.StoreGate;
import io.gapwise.site.drafts.UnreadableDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page that says what went wrong and where to go from there. */
@ControllerAdvice(basePackageClasses = SiteErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SiteErrors {

    private static final Logger LOG = LoggerFactory.getLogger(SiteErrors.class);

    private static final Set<String> NEVER_SHOWN = Set.of("_csrf", "password");

    private final StoreGate store;

    SiteErrors(StoreGate store) {
        this.store = store;
    }

    @ExceptionHandler
    ModelAndView notHere(ResourceNotFound notHere) {
        return page(HttpStatus.NOT_FOUND, "error.notHere", "");
    }

    /**
     * If the folder of the rules was refused, the page adds the message of the check; the other texts are complete
     * without one.
     */
    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        String detail = refusal.kind() == Refusal.Kind.NO_RULES ? String.valueOf(refusal.getMessage()) : "";
        return page(refusal.status(), "error.refused." + refusal.kind(), detail)
                .addObject("answer", answerCanStillBeRead(refusal.kind()) ? answer(request) : null);
    }

    /** Says whether the answer itself can still be looked at. */
    private static boolean answerCanStillBeRead(Refusal.Kind kind) {
        return kind == Refusal.Kind.RULES_OUT_OF_REACH || kind == Refusal.Kind.CASE_OUT_OF_REACH;
    }

    /** Returns the id of the answer in the address. */
    private static @Nullable Object answer(HttpServletRequest request) {
        Object inAddress = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return inAddress instanceof Map<?, ?> variables ? variables.get("id") : null;
    }

    @ExceptionHandler
    ModelAndView full(QuotaReached reached) {
        return page(HttpStatus.CONFLICT, "error.quota." + reached.quota(), "").addObject("limit", reached.limit());
    }

    /** Offers to discard a draft that cannot be read; it is never discarded unasked. */
    @ExceptionHandler
    ModelAndView unreadable(UnreadableDraft draft) {
        return page(HttpStatus.CONFLICT, "error.draft", "").addObject("draft", draft.id());
    }

    @ExceptionHandler
    ModelAndView badParameters(BadParameters bad) {
        return page(HttpStatus.BAD_REQUEST, "error.bad", "");
    }

    /** Handles a value in the address or in a form that has the wrong type. */
    @ExceptionHandler
    ModelAndView mismatched(TypeMismatchException bad) {
        return page(HttpStatus.BAD_REQUEST, "error.bad", "");
    }

    /** Handles Tomcat's exception for a query or a form that cannot be decoded. */
    @ExceptionHandler
    ModelAndView undecodable(InvalidParameterException bad) {
        return page(HttpStatus.BAD_REQUEST, "error.bad", "");
    }

    @ExceptionHandler
    ModelAndView fault(RuleSetFault fault) {
        LOG.error("The rule set is at fault: {}", fault.getMessage());
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "error.fault", "");
    }

    @ExceptionHandler
    ModelAndView anythingElse(Exception wrong, HttpServletResponse response) {
        if (response.isCommitted()) {
            LOG.debug("The client went away, or the page broke off.", WithoutText.of(wrong));
            return new ModelAndView();
        }
        if (wrong instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return page(status, status == HttpStatus.NOT_FOUND ? "error.notHere" : "error.bad", "");
        }
        Optional<StoreFault> fault = store.behind(wrong);
        if (fault.isPresent()) {
            LOG.debug("The database cannot be used.", WithoutText.of(wrong));
            return ProblemPage.of(fault.get(), response);
        }
        LOG.error("An unexpected failure.", WithoutText.of(wrong));
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "error.unexpected", "");
    }

    /** Returns the values that were sent with a form, without its token and without a password. */
    static Map<String, List<String>> sent(HttpServletRequest request) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NEVER_SHOWN.contains(name)) {
                sent.put(name, List.of(values));
            }
        });
        return sent;
    }

    private static ModelAndView page(HttpStatus status, String message, String detail) {
        return ProblemPage.of(status, message, detail);
    }
}
