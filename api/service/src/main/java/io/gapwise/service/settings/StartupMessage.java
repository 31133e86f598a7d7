package io.gapwise.service.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the program answers. It prints this for the person who started it, so it does not use the log. */
@Component
final class StartupMessage {

    private final List<StartupNote> notes;

    StartupMessage(List<StartupNote> notes) {
        this.notes = notes;
    }

    /** Says nothing where a command started the service for itself, on no port: its output is what the command gives. */
    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            System.out.println("Gapwise answers at %s (API under /api/v1, documentation at /docs)"
                    .formatted(address(web.getEnvironment(), web.getWebServer())));
            notes.stream().map(StartupNote::note).flatMap(Optional::stream).forEach(System.out::println);
        }
    }

    private static String address(Environment settings, WebServer server) {
        return ServerAddress.of(server, settings.getProperty("server.address", "127.0.0.1"))
                + settings.getProperty("server.servlet.context-path", "");
    }
}
