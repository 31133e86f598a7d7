package io.gapwise.service.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads ids in the paths of the API without regard to capitals, as RFC 9562 wants it of UUIDs: some databases and
 * languages write them in capitals. Maps of sheets are the only things there that have names, which stay as they are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class LowerCaseIds extends OncePerRequestFilter {

    private static final String API = "/api/v1/";
    private static final String NAMES = "/sheet-maps/";
    private static final Pattern ID =
            Pattern.compile("(?<=/)[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?=/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getRequestURI();
        String meant =
                asked.startsWith(request.getContextPath() + API) && !asked.contains(NAMES) ? lower(asked) : asked;
        chain.doFilter(meant.equals(asked) ? request : new Meant(request, meant), response);
    }

    private static String lower(String path) {
        return ID.matcher(path).replaceAll(id -> id.group().toLowerCase(Locale.ROOT));
    }

    private static final class Meant extends HttpServletRequestWrapper {

        private final String path;

        Meant(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return lower(super.getServletPath());
        }
    }
}
