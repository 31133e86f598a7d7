package io.gapwise.service.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    /** Returns null where an answer has begun already, because nothing may be added to it. */
    @RequestMapping("${server.error.path:/error}")
    @Nullable ResponseEntity<byte[]> problem(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemDocument problem =
                StatusProblems.about(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json());
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
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemPage.of(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
    }
}
