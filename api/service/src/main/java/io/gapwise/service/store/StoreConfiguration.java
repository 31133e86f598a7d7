package io.gapwise.service.store;

import com.zaxxer.hikari.HikariDataSource;
import io.gapwise.service.settings.DataFolder;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides how the database is reached, and puts a guard before its connections that refuses them while it is down. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /**
     * A database that works never takes so long to answer. This limit is only the last resort, because
     * {@link StoreWatch} notices much earlier that the database hangs.
     */
    private static final int LONGEST_ANSWER_SECONDS = 60;

    /**
     * Prepares each connection to PostgreSQL. A statement gives up after waiting 1.5 seconds for a lock, so that no
     * request hangs. A commit waits until its log is on disk, because otherwise a crash of the server would lose
     * answers that were already given.
     */
    private static final String SESSION = "select set_config('lock_timeout', '1500', false),"
            + " set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on'"
            + " else current_setting('synchronous_commit') end, false)";

    /** Exists only where the settings name a database; then no database is kept in the data folder. */
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

    /** Limits the waits of each pool of connections to PostgreSQL, and puts the guard before every pool. */
    @Bean
    static BeanPostProcessor guardedConnections(
            ObjectProvider<StoreGate> gate, ObjectProvider<StorePause> pause, ObjectProvider<DataFolder> folder) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
                    limit(pool);
                }
                if (bean instanceof HikariDataSource pool) {
                    folder.ifAvailable(ours -> pool.setDataSource(new EmbeddedConnections(ours)));
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    StoreGate guard = gate.getObject();
                    pool.setExceptionOverride(guard);
                    return new GuardedDataSource(pool, guard, pause.getObject());
                }
                return bean;
            }
        };
    }

    /** Limits waits of the driver that would otherwise have no end. A limit in the database's address goes first. */
    private static void limit(HikariDataSource pool) {
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty("socketTimeout", String.valueOf(LONGEST_ANSWER_SECONDS));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "gapwise");
        // The rows of a batch go in few statements.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        if (pool.getConnectionInitSql() == null) {
            // These are no options of the connection, because some poolers in front of PostgreSQL refuse such options.
            pool.setConnectionInitSql(SESSION);
        }
    }
}
