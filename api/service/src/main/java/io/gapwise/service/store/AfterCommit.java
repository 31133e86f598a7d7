package io.gapwise.service.store;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does what is only right once something is stored. A transaction may have joined a larger one, as it does where a request
 * has an Idempotency-Key; whoever went on after its own part could remember or announce what is rolled back later.
 */
public final class AfterCommit {

    private AfterCommit() {}

    /** Does something when the transaction of this thread is committed; at once where there is none. */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
