package io.gapwise.service.tls;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Has health and metrics speak TLS as well where other machines can reach them. On this machine nobody listens in, and
 * whoever watches over the service there needs to know no certificate. Spring Boot creates it for that server alone, from
 * a list of such classes, so it is no component.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class OperationsTls implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final TlsCertificate certificate;
    private final @Nullable InetAddress address;

    OperationsTls(TlsCertificate certificate, ManagementServerProperties server) {
        this.certificate = certificate;
        this.address = server.getAddress();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (certificate.isUsed() && (address == null || !address.isLoopbackAddress())) {
            certificate.use(server);
        }
    }

    /** Comes behind Spring's own settings of the server. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
