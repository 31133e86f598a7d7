package io.gapwise.service.operations;

import io.gapwise.service.connections.EveryServer;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Gives the server of health and metrics what every server here has. Spring Boot creates it for that server alone, from a
 * list of such classes, so it is no component.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class OperationsServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    /** Spring Boot's own settings of this server have the orders 0 and 10. */
    static final int BEHIND_SPRING = 20;

    private final ObjectProvider<EveryServer> parts;

    OperationsServer(ObjectProvider<EveryServer> parts) {
        this.parts = parts;
    }

    /** Spring Boot's page for errors would take the place of a problem document. */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        parts.forEach(part -> part.customize(server));
        server.setErrorPages(Set.of());
    }

    @Override
    public int getOrder() {
        return BEHIND_SPRING;
    }
}
