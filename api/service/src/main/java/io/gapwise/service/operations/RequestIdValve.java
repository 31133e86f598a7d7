package io.gapwise.service.operations;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;

/**
 * Gives each request its id before anything else sees it. A servlet filter would come too late for what Tomcat refuses
 * by itself.
 */
final class RequestIdValve extends ValveBase {

    RequestIdValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.IN_LOG, id);
        try {
            getNext().invoke(request, response);
        } finally {
            MDC.remove(RequestId.IN_LOG);
        }
    }
}
