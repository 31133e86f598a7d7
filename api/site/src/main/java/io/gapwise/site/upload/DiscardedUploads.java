package io.gapwise.site.upload;

import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes uploads, which makes room for others. */
@Component
class DiscardedUploads {

    private final Uploads uploads;
    private final Quotas quotas;
    private final TransactionOperations transactions;

    DiscardedUploads(Uploads uploads, Quotas quotas, TransactionOperations transactions) {
        this.uploads = uploads;
        this.quotas = quotas;
        this.transactions = transactions;
    }

    void discard(String id) {
        delete(() -> uploads.discard(id));
    }

    /** Deletes the uploads of the tenant that are as old as this. */
    void forgetOld(Duration age) {
        delete(() -> uploads.forgetOld(age));
    }

    private void delete(IntSupplier deleting) {
        transactions.executeWithoutResult(tx -> {
            int deleted = deleting.getAsInt();
            quotas.giveBack(Quota.UPLOADS, deleted);
        });
    }
}
