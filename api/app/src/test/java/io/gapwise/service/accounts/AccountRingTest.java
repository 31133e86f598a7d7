package io.gapwise.service.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gapwise.service.access.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Accounts count within a second, and go on counting while the database is away. */
class AccountRingTest {

    private static final Account ANNA =
            new Account("anna", "main", Role.ANALYST, Passwords.hash("correct horse battery"), 0, Instant.EPOCH, null);

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger read = new AtomicInteger();
    private volatile List<Account> stored = List.of(ANNA);
    private final AccountRing ring = new AccountRing(new Accounts(JdbcClient.create(new DriverManagerDataSource())) {
        @Override
        List<Account> all() {
            read.incrementAndGet();
            if (away.get()) {
                throw new DataAccessResourceFailureException("away", new SQLException("away", "08006"));
            }
            return stored;
        }
    });

    @Test
    void goOnCountingWhileTheDatabaseIsAway() {
        assertThat(ring.active("anna")).isPresent();
        int before = read.get();
        away.set(true);

        await().atMost(Duration.ofSeconds(20)).until(() -> ring.active("anna").isPresent() && read.get() > before);
        assertThat(ring.isUsed()).isTrue();
        assertThat(ring.active("anna")).isPresent();
    }

    @Test
    void areReadAnewWithinASecond() {
        assertThat(ring.active("anna")).isPresent();
        stored = List.of(ANNA.removedAt(Instant.EPOCH));

        await().atMost(Duration.ofSeconds(20)).until(() -> ring.active("anna").isEmpty());
        assertThat(ring.isUsed()).as("a removed one does not open the door").isTrue();
    }

    /** Where nothing was ever read, nobody can say whether the service is open. */
    @Test
    void letNobodyInBeforeTheyWereRead() {
        away.set(true);

        assertThatThrownBy(ring::isUsed).isInstanceOf(DataAccessException.class);
    }
}
