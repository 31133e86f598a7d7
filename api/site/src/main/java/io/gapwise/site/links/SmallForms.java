package io.gapwise.site.links;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is larger than a form with all its answers can be, before anything reads it. Up to this size a text that is
 * too long is shown again to whoever wrote it, so that nothing of it is lost.
 */
final class SmallForms extends OncePerRequestFilter {

    private static final long MOST_BYTES = 128L * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        // Browsers say how long a form is; whoever does not say it has no form of ours.
        if (HttpMethod.POST.matches(request.getMethod()) && (length < 0 || length > MOST_BYTES)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
