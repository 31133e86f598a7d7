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
    private final UnreadAnswers unread;

    PacedResponseFilter(LoadSettings settings, UnreadAnswers unread) {
        this.unread = unread;
        this.pace = new Pace(settings.patience(), settings.bytesPerSecond());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(TURN) instanceof Turn turn
                && request.getAttribute(OutgoingConnection.ATTRIBUTE) instanceof OutgoingConnection connection) {
            PacedSending sending = new PacedSending(pace, turn, size -> unread.hold(size, connection));
            request.setAttribute(PacedSending.ATTRIBUTE, sending);
            chain.doFilter(request, new PacedResponse(response, sending));
        } else {
            chain.doFilter(request, response);
        }
    }
}
