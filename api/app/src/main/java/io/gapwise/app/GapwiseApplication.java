package io.gapwise.app;

import io.gapwise.service.rules.BuiltInRulesPreload;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The service. */
@SpringBootApplication(scanBasePackages = {"io.gapwise.service", "io.gapwise.site"})
@ConfigurationPropertiesScan("io.gapwise.service")
public class GapwiseApplication {

    /**
     * Starts the service, returns once it answers and has said where.
     *
     * <p>A start that fails has already been explained on the console when the exception arrives here.
     */
    public static ConfigurableApplicationContext start(String... args) {
        SpringApplication application = new SpringApplication(GapwiseApplication.class);
        application.addInitializers(new BuiltInRulesPreload());
        return application.run(args);
    }
}
