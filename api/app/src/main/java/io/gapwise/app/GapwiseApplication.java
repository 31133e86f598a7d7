package io.gapwise.app;

import io.gapwise.service.rules.BuiltInRulesPreload;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service with its pages. */
@SpringBootApplication(scanBasePackages = {"io.gapwise.service", "io.gapwise.site"})
@ConfigurationPropertiesScan("io.gapwise.service")
public class GapwiseApplication {

    /**
     * Starts the service and returns once it answers requests and has printed its address.
     *
     * <p>If the start fails, the reason has already been printed on the console when this throws the exception.
     */
    public static ConfigurableApplicationContext start(String... args) {
        SpringApplication application = new SpringApplication(GapwiseApplication.class);
        application.addInitializers(new BuiltInRulesPreload());
        return application.run(args);
    }
}
