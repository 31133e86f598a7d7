package io.gapwise.service.load;

import io.gapwise.service.load.Turns.Turn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;

/** Lets a request in when it is its turn, and refuses it where too many wait already. */
final class AdmissionValve extends ValveBase {

    private static final String SOON = "1";

    private final Turns turns;

    AdmissionValve(Turns turns) {
        super(true);
        this.turns = turns;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        PacedInput body = (PacedInput) request.getCoyoteRequest().getInputBuffer();
        body.begin(null, false);
        if (body.hasBareLineFeed()) {
            body.readNoMore();
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<Turn> turn = turns.take();
        if (turn.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        body.begin(turn.get(), LineStreams.sends(request.getContentType()));
        request.setAttribute(PacedResponseFilter.TURN, turn.get());
        request.setAttribute(OutgoingConnection.ATTRIBUTE, body.connection());
        try {
            getNext().invoke(request, response);
        } finally {
            body.end();
            turn.get().end();
        }
    }
}
