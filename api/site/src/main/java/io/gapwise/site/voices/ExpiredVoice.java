package io.gapwise.site.voices;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Shows a form whose token is missing or expired again, with what was chosen, so that it can be sent once more. */
final class ExpiredVoice implements AccessDeniedHandler {

    private static final String EXPIRED = ExpiredVoice.class.getName();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        request.setAttribute(EXPIRED, Boolean.TRUE);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        request.getRequestDispatcher(path).forward(request, response);
    }

    /** Says whether the form of a request had no valid token, so that it must not be taken. */
    static boolean is(HttpServletRequest request) {
        return request.getAttribute(EXPIRED) != null;
    }
}
