package io.gapwise.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says for whom a thread works while it handles a request. It does so for every kind of dispatch, because each may run
 * in a thread of its own.
 */
final class CallerFilter extends OncePerRequestFilter {

    private final CallerSource source;

    CallerFilter(CallerSource source) {
        this.source = source;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = source.of(request);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (Callers.Working working = Callers.begin(caller.get())) {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
