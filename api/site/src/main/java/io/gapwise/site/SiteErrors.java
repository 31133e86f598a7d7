package io.gapwise.site;

import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.NotHere;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.WrongPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what went wrong with one, and where to go from there. */
@ControllerAdvice(basePackageClasses = SiteErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SiteErrors {

    private static final Logger LOG = LoggerFactory.getLogger(SiteErrors.class);

    @ExceptionHandler
    ModelAndView notHere(NotHere notHere) {
        return page(HttpStatus.NOT_FOUND, "error.notHere", "");
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return page(
                HttpStatus.SERVICE_UNAVAILABLE,
                "error.refused",
                refusal.getMessage() == null ? "" : refusal.getMessage());
    }

    @ExceptionHandler
    ModelAndView badParameters(BadParameters bad) {
        return page(HttpStatus.BAD_REQUEST, "error.bad", "");
    }

    /** A value in the address or in a form that is of another kind. */
    @ExceptionHandler
    ModelAndView mismatched(TypeMismatchException bad) {
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
            LOG.debug("The client went away, or the page broke off.", wrong);
            return new ModelAndView();
        }
        if (wrong instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return page(status, status == HttpStatus.NOT_FOUND ? "error.notHere" : "error.bad", "");
        }
        LOG.error("An unexpected failure.", wrong);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "error.unexpected", "");
    }

    /** What was sent with a form, but for its token. */
    static Map<String, List<String>> sent(HttpServletRequest request) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                sent.put(name, List.of(values));
            }
        });
        return sent;
    }

    private static ModelAndView page(HttpStatus status, String message, String detail) {
        return WrongPage.of(status, message, detail);
    }
}
