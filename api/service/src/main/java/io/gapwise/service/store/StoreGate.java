package io.gapwise.service.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows what is wrong with the database, from the failures of those who use it and from the probe. While it cannot be
 * reached, nobody waits for it: whoever wants a connection is refused at once.
 */
@Component
public class StoreGate implements SQLExceptionOverride {

    private static final Logger LOG = LoggerFactory.getLogger(StoreGate.class);

    private final DiskSpace disk;
    private final AtomicReference<@Nullable StoreFault> fault = new AtomicReference<>();

    StoreGate(DiskSpace disk) {
        this.disk = disk;
    }

    /**
     * Returns the fault of the database that made something fail, or nothing where it failed for another reason. A
     * request that was broken off because the database hangs only sees that its connection is gone.
     */
    public Optional<StoreFault> behind(Throwable failure) {
        return StoreFault.of(failure).map(found -> {
            StoreFault now = fault.get();
            return found == StoreFault.GONE && now != null ? now : found;
        });
    }

    /** Returns what is wrong at the moment, or null where nothing is. */
    @Nullable StoreFault fault() {
        return fault.get();
    }

    /** @throws StoreRefused if the database cannot be reached */
    void letIn() throws StoreRefused {
        StoreFault now = fault.get();
        if (now != null && now.outOfReach()) {
            throw new StoreRefused(now);
        }
    }

    /**
     * Waits a moment for the watch to find out why there is no connection.
     *
     * @throws StoreRefused if the database turns out not to be reached; else it only has too much to do
     */
    void letInAfterVerdict(int millis) throws StoreRefused {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (fault.get() == null && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        letIn();
    }

    /**
     * @throws StoreRefused if the database is known to be unwritable. Only the probe tries again then: each write that
     *     fails makes H2 close its database under the hands of those who read.
     */
    void letWrite() throws StoreRefused {
        if (fault.get() == StoreFault.NOT_WRITABLE) {
            throw new StoreRefused(StoreFault.NOT_WRITABLE);
        }
        checkDisk();
    }

    /** @throws StoreRefused if the disk has too little free for the database to be safe */
    void checkDisk() throws StoreRefused {
        if (disk.tooLow()) {
            raise(StoreFault.DISK_FULL);
            throw new StoreRefused(StoreFault.DISK_FULL);
        }
    }

    /** Takes notice of a failure that somebody met. One that is about a single request changes nothing. */
    void noticed(SQLException failure) {
        behind(failure).filter(found -> found != StoreFault.BUSY).ifPresent(this::raise);
    }

    void raise(StoreFault found) {
        if (fault.getAndSet(found) != found) {
            LOG.error("{} It is tried again until it works.", found.sentence());
        }
    }

    void clear() {
        if (fault.getAndSet(null) != null) {
            LOG.info("The database can be used again.");
        }
    }

    /**
     * The pool asks about each failure whether to keep the connection. H2 closes its whole database when it cannot
     * write, and calls the connections valid all the same.
     */
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        noticed(failure);
        return StoreFault.of(failure).filter(StoreFault.NOT_WRITABLE::equals).isPresent()
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}
