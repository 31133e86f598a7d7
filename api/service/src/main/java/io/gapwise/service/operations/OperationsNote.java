package io.gapwise.service.operations;

import io.gapwise.service.settings.ServerAddress;
import io.gapwise.service.settings.StartupNote;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where health and metrics are. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OperationsNote implements StartupNote {

    private final Environment settings;
    private @Nullable WebServer server;

    OperationsNote(Environment settings) {
        this.settings = settings;
    }

    @EventListener
    void remember(WebServerInitializedEvent started) {
        if ("management".equals(started.getApplicationContext().getServerNamespace())) {
            server = started.getWebServer();
        }
    }

    @Override
    public Optional<String> note() {
        return Optional.ofNullable(server)
                .map(own -> "Health and metrics are at %s%s"
                        .formatted(
                                ServerAddress.of(
                                        own, settings.getProperty(OperationsPort.ADDRESS, OperationsPort.THIS_MACHINE)),
                                settings.getProperty("management.endpoints.web.base-path", "/actuator")));
    }
}
