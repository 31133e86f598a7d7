package io.gapwise.service.problems;

import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.store.StoreFault;
import io.gapwise.service.store.StoreGate;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers where a request failed outside of any controller, and replaces Boot's page. */
@RestController
class FallbackController implements ErrorController {

    private final StoreGate store;

    FallbackController(StoreGate store) {
        this.store = store;
    }

    /** Returns null where an answer has begun already, because nothing may be added to it. */
    @RequestMapping("${server.error.path:/error}")
    @Nullable Object problem(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        } else if (ProblemPage.isByLink(request)) {
            return page(request, response);
        }
        Optional<StoreFault> fault = fault(request);
        if (fault.isPresent()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .headers(StoreFault.again())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDocument.storeUnavailable(fault.get())
                            .in(AskedLanguage.of(request))
                            .json());
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemDocument problem =
                StatusProblems.about(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.in(AskedLanguage.of(request)).json());
    }

    /** Shows people a page that explains the problem. */
    @RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    @Nullable Object page(HttpServletRequest request, HttpServletResponse response) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (address instanceof String path && path.startsWith(request.getContextPath() + "/api/")) {
            return problem(request, response);
        }
        if (response.isCommitted()) {
            return null;
        }
        Optional<StoreFault> fault = fault(request);
        if (fault.isPresent()) {
            return ProblemPage.of(fault.get(), response);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemPage.of(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
    }

    /** Returns what is wrong with the database where that is why something outside of any controller failed. */
    private Optional<StoreFault> fault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? store.behind(failure)
                : Optional.empty();
    }
}
