package io.gapwise.service.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the threads of this process wait in line for a row that each tenant has one of, which is cheaper and fairer than to
 * wait for the row in the database. Other processes are kept out by the row.
 */
public final class TenantLines {

    private final Map<String, ReentrantLock> lines = new ConcurrentHashMap<>();

    /** Waits for the turn of this thread, and keeps it until its transaction ends. */
    public void holdUntilTheEnd(String tenant) {
        ReentrantLock line = lines.computeIfAbsent(tenant, name -> new ReentrantLock(true));
        line.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                line.unlock();
            }
        });
    }
}
