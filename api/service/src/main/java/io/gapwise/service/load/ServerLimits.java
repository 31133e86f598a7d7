package io.gapwise.service.load;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Makes Tomcat keep the limits on slow clients and on the number of requests. */
@Component
final class ServerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /**
     * The bytes that the system takes of an answer which its client does not read. Without this bound it takes several
     * million for each connection, and a client that sends many requests at once has all that work done for nothing.
     */
    private static final int UNREAD = 128 * 1024;

    private final Pace pace;
    private final WaitingReaders waiting;
    private final Turns turns;

    ServerLimits(LoadSettings settings, WaitingReaders waiting, Turns turns) {
        this.pace = new Pace(settings.patience(), settings.bytesPerSecond());
        this.waiting = waiting;
        this.turns = turns;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(PacedProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof PacedProtocol protocol) {
                protocol.use(pace, waiting);
                protocol.setProperty("socket.txBufSize", String.valueOf(UNREAD));
            }
        });
        factory.addEngineValves(new LeftoverValve());
        factory.addContextValves(new AdmissionValve(turns));
    }
}
