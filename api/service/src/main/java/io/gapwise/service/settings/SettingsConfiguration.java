package io.gapwise.service.settings;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides what the program takes from the machine: its clock and its data folder. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Takes the data folder unless another database is named. */
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    DataFolder dataFolder(Settings settings) {
        return DataFolder.take(settings.dataFolder());
    }
}
