package io.gapwise.service.store;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides how the database is reached. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Applies where the settings name a database; the data folder is not used then. */
    @Bean
    @ConditionalOnProperty("spring.datasource.url")
    NamedDatabase namedDatabase(DataSourceProperties settings, DatabaseSettings own) {
        return NamedDatabase.of(settings, own.passwordFile()).tried();
    }
}
