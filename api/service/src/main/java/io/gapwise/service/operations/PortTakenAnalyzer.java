package io.gapwise.service.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Explains that the port of health and metrics is taken. Spring's own analysis would not say which setting names it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private final Environment settings;

    PortTakenAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        String taken = String.valueOf(cause.getPort());
        if (!taken.equals(settings.getProperty(OperationsPort.PORT))
                || taken.equals(settings.getProperty("server.port"))) {
            return null;
        }
        return new FailureAnalysis(
                "The port %s for health and metrics is in use by another program.".formatted(taken),
                "Name a free one with --management.server.port=PORT; 0 takes any.",
                cause);
    }
}
