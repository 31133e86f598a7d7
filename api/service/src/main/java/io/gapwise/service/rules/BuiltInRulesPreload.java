package io.gapwise.service.rules;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the built-in rules on a second processor while Spring still looks for what else it must start. */
public final class BuiltInRulesPreload implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().containsProperty("gapwise.rules-dir")) {
            Begun begun = new Begun(CompletableFuture.supplyAsync(BuiltInAdvisor::read));
            context.getBeanFactory().registerSingleton("builtInRulesBegun", begun);
        }
    }

    /** Holds the reading that is under way. */
    record Begun(CompletableFuture<BuiltInAdvisor> reading) {}
}
