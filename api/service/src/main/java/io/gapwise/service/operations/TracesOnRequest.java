package io.gapwise.service.operations;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Leaves OpenTelemetry out of the program unless the settings say where traces go, so that nobody pays for spans that
 * nobody reads. It is public because Spring Boot creates it.
 */
public final class TracesOnRequest implements EnvironmentPostProcessor {

    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(ENDPOINT)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "gapwise-traces", Map.of("management.opentelemetry.enabled", "false")));
        }
    }
}
