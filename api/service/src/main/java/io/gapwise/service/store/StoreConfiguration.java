package io.gapwise.service.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Decides how the database is reached, and puts the guard before its connections. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StoreConfiguration {

    /** A database that works never needs as long; a hanging one is noticed earlier, by the watch. */
    private static final int LONGEST_ANSWER_SECONDS = 60;

    /** Nobody waits long for a lock, and a server that commits before its log is on disk would lose what was answered. */
    private static final String SESSION = "select set_config('lock_timeout', '1500', false),"
            + " set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on'"
            + " else current_setting('synchronous_commit') end, false)";

    /** Applies where the settings name a database; the data folder is not used then. */
    @Bean
    @ConditionalOnProperty("spring.datasource.url")
    NamedDatabase namedDatabase(DataSourceProperties settings, DatabaseSettings own) {
        return NamedDatabase.of(settings, own.passwordFile()).tried();
    }

    @Bean
    Instance instance(ObjectProvider<NamedDatabase> shared) {
        return new Instance(
                UUID.randomUUID().toString(), shared.stream().findAny().isEmpty());
    }

    @Bean
    static BeanPostProcessor guardedConnections(ObjectProvider<StoreGate> gate) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
                    limit(pool);
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    StoreGate guard = gate.getObject();
                    pool.setExceptionOverride(guard);
                    return new GuardedDataSource(pool, guard);
                }
                return bean;
            }
        };
    }

    /** Sets what the driver would otherwise wait for without end. What stands in the address wins. */
    private static void limit(HikariDataSource pool) {
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty("socketTimeout", String.valueOf(LONGEST_ANSWER_SECONDS));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "gapwise");
        if (pool.getConnectionInitSql() == null) {
            // Not by an option of the connection, which some poolers in between refuse.
            pool.setConnectionInitSql(SESSION);
        }
    }
}
