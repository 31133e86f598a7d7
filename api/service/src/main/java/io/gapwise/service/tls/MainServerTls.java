package io.gapwise.service.tls;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Has the server of the API and the pages speak TLS, where the settings say so. */
@Component
class MainServerTls implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final TlsCertificate certificate;

    MainServerTls(TlsCertificate certificate) {
        this.certificate = certificate;
    }

    /** A command that starts the service on no port needs no certificate. */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (certificate.isUsed() && server.getPort() >= 0) {
            certificate.use(server);
        }
    }

    /** Comes behind Spring's own settings of the server. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
