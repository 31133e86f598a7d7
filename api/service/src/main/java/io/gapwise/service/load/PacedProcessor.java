package io.gapwise.service.load;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a connection as Tomcat does, but closes it where the headers of a request do not arrive in time. Tomcat only
 * bounds the time between two bytes.
 */
final class PacedProcessor extends Http11Processor implements WaitingReaders.Reader, OutgoingConnection {

    private static final Logger LOG = LoggerFactory.getLogger(PacedProcessor.class);

    private final Pace pace;
    private boolean begun;
    private long since;

    PacedProcessor(PacedProtocol protocol, Pace pace, WaitingReaders waiting) {
        super(protocol, protocol.getAdapter());
        this.pace = pace;
        request.setInputBuffer(new PacedInput(request, pace, waiting, this));
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        if (begun && System.nanoTime() - since > pace.patience().toNanos()) {
            begun = false;
            return SocketState.CLOSED;
        }
        if (!begun) {
            since = System.nanoTime();
        }
        SocketState state = super.service(socket);
        begun = state == SocketState.LONG;
        return state;
    }

    @Override
    public void endInput() {
        onConnection(SocketChannel::shutdownInput);
    }

    /** The system wakes whoever waits to send, which closing the connection would not do. */
    @Override
    public void endOutput() {
        onConnection(SocketChannel::shutdownOutput);
    }

    @Override
    public Runnable waitForever() {
        SocketWrapperBase<?> socket = getSocketWrapper();
        long usual = socket.getWriteTimeout();
        socket.setWriteTimeout(-1);
        return () -> socket.setWriteTimeout(usual);
    }

    private interface Ending {

        void end(SocketChannel connection) throws IOException;
    }

    private void onConnection(Ending ending) {
        SocketWrapperBase<?> socket = getSocketWrapper();
        @Nullable Object channel = socket == null ? null : socket.getSocket();
        if (channel instanceof NioChannel connection) {
            try {
                ending.end(connection.getIOChannel());
            } catch (IOException e) {
                LOG.debug("The connection is gone already.", e);
            }
        }
    }
}
