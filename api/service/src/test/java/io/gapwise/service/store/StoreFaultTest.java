package io.gapwise.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

/** Checks that a failure of the database is told from one of the program, whatever the driver and the pool make of it. */
class StoreFaultTest {

    @Test
    void aConnectionThatIsGoneBeforeTheRollbackIsAFaultOfTheDatabase() {
        SQLException closedByThePool = new SQLException("Connection is closed");

        assertThat(StoreFault.of(new TransactionSystemException("JDBC rollback failed", closedByThePool)))
                .contains(StoreFault.GONE);
    }

    @Test
    void aFailureThatSaysNothingOfTheDatabaseIsNone() {
        assertThat(StoreFault.of(new SQLException("A mistake in a statement"))).isEmpty();
        assertThat(StoreFault.of(new TransactionSystemException("A check failed", new IllegalStateException())))
                .isEmpty();
    }
}
