package io.gapwise.service.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves OpenTelemetry out of the program unless the settings say where traces go, so that nobody pays for spans that
 * nobody reads. Spring Boot's own setting stops only the sending of spans. This class is public because Spring Boot
 * creates it.
 */
public final class TracesOnRequest implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String SDK = "org.springframework.boot.opentelemetry.";
    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";
    private static final String NO_TRACER = TRACING + "autoconfigure.NoopTracerAutoConfiguration";

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = environment.containsProperty(ENDPOINT);
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] stays = new boolean[configurations.length];
        for (int i = 0; i < stays.length; i++) {
            // Spring Boot passes null in place of a configuration that another filter has already removed.
            String name = configurations[i];
            stays[i] = wanted
                    || name == null
                    || name.equals(NO_TRACER)
                    || !name.startsWith(SDK) && !name.startsWith(TRACING);
        }
        return stays;
    }
}
