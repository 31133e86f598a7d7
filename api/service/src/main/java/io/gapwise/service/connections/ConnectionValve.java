package io.gapwise.service.connections;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Attaches its connection to each request. The servlet API tells of a closed connection only when an answer is written,
 * which is too late; Tomcat can look whether anything, and so also the end, has come in.
 */
final class ConnectionValve extends ValveBase {

    static final String ATTRIBUTE = ClientConnection.class.getName();

    ConnectionValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, (ClientConnection) () -> somethingCameIn(request));
        getNext().invoke(request, response);
    }

    private static boolean somethingCameIn(Request request) {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        connection.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return connection.getAvailable() > 0;
    }
}
