package io.gapwise.service.load;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads what a refused request has left of its body, so that the client gets to see the answer; but not longer than
 * slow clients are borne. Tomcat would do it as slowly as the client sends.
 */
final class LeftoverValve extends ValveBase {

    LeftoverValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        PacedInput body = (PacedInput) request.getCoyoteRequest().getInputBuffer();
        if (!request.isAsync() && !request.isFinished()) {
            response.finishResponse();
            read(request, body);
        }
    }

    private static void read(Request request, PacedInput body) {
        long left = ((AbstractHttp11Protocol<?>) request.getConnector().getProtocolHandler()).getMaxSwallowSize();
        Forgotten forgotten = new Forgotten();
        try {
            for (int read = body.doRead(forgotten); read >= 0; read = body.doRead(forgotten)) {
                left -= read;
                if (left < 0) {
                    body.readNoMore();
                    return;
                }
            }
        } catch (IOException e) {
            // The client is too slow or gone; it has its answer if it wanted it.
            body.readNoMore();
        }
    }

    /** Takes what is read and keeps nothing. */
    private static final class Forgotten implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // What is read stays where it was read.
        }
    }
}
