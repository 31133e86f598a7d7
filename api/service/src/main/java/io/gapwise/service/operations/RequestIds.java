package io.gapwise.service.operations;

import io.gapwise.service.connections.EveryServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.stereotype.Component;

/** Makes Tomcat give each request an id. */
@Component
final class RequestIds implements EveryServer {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new RequestIdValve());
    }
}
