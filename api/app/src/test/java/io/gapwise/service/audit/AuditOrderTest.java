package io.gapwise.service.audit;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Promises that what is recorded in the audit trail keeps nobody waiting for a row of whoever waits for the trail. */
@Timeout(60)
class AuditOrderTest {

    private static ServiceUnderTest service;

    private final CyclicBarrier both = new CyclicBarrier(2);

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
        service.bean(JdbcClient.class)
                .sql("create table contended (id int primary key, n int); insert into contended values (1, 0)")
                .update();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void recordingBeforeAndAfterARowIsChangedHarmsNeither() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> recordsFirst = threads.submit(() -> inTurn(this::recorded, this::changed));
        Future<?> changesFirst = threads.submit(() -> inTurn(this::changed, this::recorded));

        assertThatCode(() -> {
                    recordsFirst.get(30, TimeUnit.SECONDS);
                    changesFirst.get(30, TimeUnit.SECONDS);
                })
                .doesNotThrowAnyException();
        threads.shutdown();
    }

    private void inTurn(Runnable first, Runnable second) {
        service.bean(TransactionOperations.class).executeWithoutResult(status -> {
            first.run();
            await();
            second.run();
        });
    }

    private void await() {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void recorded() {
        service.bean(Audit.class).record(Caller.EVERYBODY, AuditAction.CASES_ERASED, "one of two");
    }

    private void changed() {
        service.bean(JdbcClient.class)
                .sql("update contended set n = n + 1 where id = 1")
                .update();
    }
}
