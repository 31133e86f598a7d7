package io.gapwise.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the audit trail afterwards is found out. */
class AuditTrailTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final Audit audit = service.bean(Audit.class);

    @BeforeEach
    void writeAnew() {
        service.bean(JdbcClient.class).sql("delete from audit_entry").update();
        service.bean(JdbcClient.class)
                .sql("update audit_head set seq = 0, hash = ''")
                .update();
        for (int i = 1; i <= 5; i++) {
            audit.record(AuditAction.CASES_ERASED, "export " + i);
        }
    }

    @Test
    void isIntactAsItWasWritten() {
        AuditTrail.Verdict verdict = verdict();

        assertThat(verdict.intact()).as(verdict.message()).isTrue();
        assertThat(verdict.message()).endsWith("5 entries.");
    }

    @Test
    void isOneChainHoweverManyWriteAtOnce() {
        AtomicInteger number = new AtomicInteger();
        IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> IntStream.range(0, 20)
                        .forEach(n -> audit.record(
                                Caller.EVERYBODY, AuditAction.CASES_ERASED, "" + number.incrementAndGet()))))
                .peek(Thread::start)
                .toList()
                .forEach(AuditTrailTest::join);

        assertThat(verdict().message()).isEqualTo("The audit trail is intact: 165 entries.");
    }

    @Test
    void takesAnEntryBackWithWhatWasDone() {
        assertThatThrownBy(() -> service.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    audit.record(AuditAction.CASES_ERASED, "never happened");
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(verdict().message()).endsWith("5 entries.");
    }

    @Test
    void storesWhatNoDatabaseCouldStoreAndCutsWhatIsTooLong() {
        audit.record(AuditAction.SIGN_IN_REFUSED, "a\0b" + "😀".repeat(400));

        assertThat(verdict().intact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "update audit_entry set who = 'nobody' where seq = 3, Entry 3 of the audit trail is not what was written.",
        "update audit_entry set tenant = 'other' where seq = 1, Entry 1 of the audit trail is not what was written.",
        "delete from audit_entry where seq = 2, Entry 2 of the audit trail is missing.",
        "delete from audit_entry where seq = 1, Entry 1 of the audit trail is missing.",
        "delete from audit_entry where seq > 4, 'The audit trail ends with entry 4, but its last entry was 5.'",
        "delete from audit_entry, 'The audit trail ends with entry 0, but its last entry was 5.'",
    })
    void noticesEveryChange(String change, String message) {
        service.bean(JdbcClient.class).sql(change).update();

        assertThat(verdict()).isEqualTo(new AuditTrail.Verdict(false, message));
    }

    private AuditTrail.Verdict verdict() {
        return service.bean(AuditTrail.class).verify();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
