package io.gapwise.service.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Provides what the program takes from the machine: its clock, its data folder, and when work is due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SettingsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsConfiguration.class);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Takes the data folder unless another database is named. */
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    DataFolder dataFolder(Settings settings) throws IOException {
        return DataFolder.take(settings.dataFolder()).opened();
    }

    /** Uses the system's own folder where another database is used and no data folder can be written to. */
    @Bean
    TemporaryFiles temporaryFiles(Settings settings, ObjectProvider<DataFolder> dataFolder) throws IOException {
        // The data folder is taken first, for it says what is wrong with itself and is made for its owner alone.
        dataFolder.getIfAvailable();
        try {
            return TemporaryFiles.in(settings.dataFolder());
        } catch (IOException e) {
            LOG.warn(
                    "There can be no temporary files in the data folder, so they are in the system's folder for them.");
            return TemporaryFiles.in(Files.createTempDirectory("gapwise"));
        }
    }
}
