package io.gapwise.service.load;

import io.gapwise.service.load.Turns.Turn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives up on clients that take their answer too slowly. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PacedResponseFilter extends OncePerRequestFilter {

    static final String TURN = Turn.class.getName();

    private final Pace pace;

    PacedResponseFilter(LoadSettings settings) {
        pace = new Pace(settings.patience(), settings.bytesPerSecond());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object turn = request.getAttribute(TURN);
        chain.doFilter(request, turn instanceof Turn held ? new PacedResponse(response, pace, held) : response);
    }
}
