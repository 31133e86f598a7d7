package io.gapwise.site;

import io.gapwise.service.credentials.RouteScopes;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.ProblemPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says why a page is refused: its form has expired, or whoever asks may not do this. */
final class PageRefusal implements AccessDeniedHandler {

    /** Names the address that makes the page; requests only reach it by being forwarded. */
    static final String PATH = "/login/not-allowed";

    private final ExpiredForm expired = new ExpiredForm();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            expired.handle(request, response, denied);
        } else if (response.isCommitted()) {
            return;
        } else if (ProblemPage.isWanted(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher(PATH).forward(request, response);
        } else {
            String needed = RouteScopes.missing(request)
                    .map(scope -> "This needs the scope %s, which whoever asks does not have.".formatted(scope.word()))
                    .orElse("This is not allowed.");
            ProblemDocument.of(HttpStatus.FORBIDDEN, needed).send(response);
        }
    }
}
