package io.gapwise.site.upload;

import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.store.StoreCompaction;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes uploads, which makes room for others. Their texts leave the file of the database with the next compaction. */
@Component
class DiscardedUploads {

    private final Uploads uploads;
    private final Quotas quotas;
    private final StoreCompaction compaction;
    private final TransactionOperations transactions;

    DiscardedUploads(Uploads uploads, Quotas quotas, StoreCompaction compaction, TransactionOperations transactions) {
        this.uploads = uploads;
        this.quotas = quotas;
        this.compaction = compaction;
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
            if (deleted > 0) {
                compaction.request();
            }
        });
    }
}
