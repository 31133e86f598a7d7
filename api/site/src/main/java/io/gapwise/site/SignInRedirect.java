package io.gapwise.site;

import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.ProblemPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Leads people to the page for signing in, and from there back to the page that they wanted. After a form that was sent
 * without a session that is the page with the form, where the browser still has what was typed.
 */
final class SignInRedirect implements AuthenticationEntryPoint {

    static final String PATH = "/login";

    /** Marks the requests of scripts of the pages, which follow the address in the second one. */
    private static final String BY_SCRIPT = "HX-Request";

    private static final String ONWARD = "HX-Redirect";
    private static final String PAGE_OF_SCRIPT = "HX-Current-URL";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        String base = request.getContextPath();
        if (request.getHeader(BY_SCRIPT) != null) {
            response.setHeader(ONWARD, base + signIn(LocalPath.ofWhole(request.getHeader(PAGE_OF_SCRIPT), base)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (ProblemPage.isWanted(request)) {
            boolean opened =
                    request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            String back = opened ? asked(request) : LocalPath.ofWhole(request.getHeader(HttpHeaders.REFERER), base);
            response.setHeader(HttpHeaders.LOCATION, base + signIn(back));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Gapwise\"");
            ProblemDocument.of(
                            HttpStatus.UNAUTHORIZED,
                            "Sign in at /login, or send a key or a token: Authorization: Bearer KEY.")
                    .send(response);
        }
    }

    private static String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return LocalPath.of(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    private static String signIn(String back) {
        return back.equals(LocalPath.START) ? PATH : PATH + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
