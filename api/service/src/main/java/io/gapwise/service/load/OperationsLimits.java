package io.gapwise.service.load;

import java.time.Duration;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Keeps the server of health and metrics small and apart: it has threads of its own, so that it answers while all others
 * are busy, and gives slow clients little time. Spring Boot creates it for that server alone, from a list of such
 * classes, so it is no component.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class OperationsLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final int THREADS = 8;
    private static final int CONNECTIONS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Spring Boot's own settings of this server, which are those of the other one, have the orders 0 and 10. */
    private static final int BEHIND_SPRING = 20;

    private final LoadSettings settings;
    private final WaitingReaders waiting;

    OperationsLimits(LoadSettings settings, WaitingReaders waiting) {
        this.settings = settings;
        this.waiting = waiting;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setProtocol(PacedProtocol.class.getName());
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof PacedProtocol protocol) {
                protocol.use(new Pace(PATIENCE, settings.bytesPerSecond()), waiting);
                limit(protocol);
            }
        });
    }

    private static void limit(AbstractProtocol<?> protocol) {
        protocol.setMaxThreads(THREADS);
        protocol.setMinSpareThreads(1);
        protocol.setMaxConnections(CONNECTIONS);
        protocol.setAcceptCount(CONNECTIONS);
        protocol.setConnectionTimeout((int) PATIENCE.toMillis());
        protocol.setKeepAliveTimeout((int) PATIENCE.toMillis());
    }

    @Override
    public int getOrder() {
        return BEHIND_SPRING;
    }
}
