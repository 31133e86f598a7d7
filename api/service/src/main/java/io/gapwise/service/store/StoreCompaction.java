package io.gapwise.service.store;

import io.gapwise.service.settings.DataFolder;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the file of the embedded database anew at a quiet hour if texts were erased, so that nothing of them is in it any
 * more. Nobody has the database open meanwhile. Another database does that by its own means.
 */
@Component
public class StoreCompaction {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCompaction.class);

    /** Whatever is asked of the database usually ends much sooner. A backup does not, and goes first. */
    private static final Duration LET_FINISH = Duration.ofSeconds(10);

    /** It is tried again each minute for so long; what is not done then is done by the next day or start. */
    private static final Duration TRIED_FOR = Duration.ofHours(1);

    private final CompactionSettings settings;
    private final ObjectProvider<DataFolder> folder;
    private final GuardedDataSource connections;
    private final StoreProbe probe;
    private final StoreGate gate;
    private final DiskSpace disk;
    private final Clock clock;

    StoreCompaction(
            CompactionSettings settings,
            ObjectProvider<DataFolder> folder,
            DataSource connections,
            StoreProbe probe,
            StoreGate gate,
            DiskSpace disk,
            Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.connections = (GuardedDataSource) connections;
        this.probe = probe;
        this.gate = gate;
        this.disk = disk;
        this.clock = clock;
    }

    /** Has the file written anew at the next quiet hour or start, because texts were erased. */
    public void request() {
        folder.ifAvailable(DataFolder::requestCompaction);
    }

    @Scheduled(cron = "${gapwise.erasure.schedule:30 * * * * *}")
    void look() {
        LocalTime now = LocalTime.now(clock.withZone(ZoneId.systemDefault()));
        Duration since = Duration.between(settings.compactAt(), now);
        Duration sinceLast = since.isNegative() ? since.plusDays(1) : since;
        if (sinceLast.compareTo(TRIED_FOR) < 0) {
            compactNow();
        }
    }

    /**
     * Writes the file anew if texts were erased.
     *
     * @return false if the file is as it was: because nothing was erased, the database is in use for too long or is not
     *     ours, something is wrong with it, or there is no room for a second file
     */
    public boolean compactNow() {
        DataFolder ours = folder.getIfAvailable();
        return ours != null && ours.compactionRequested() && compact(ours);
    }

    private boolean compact(DataFolder ours) {
        if (gate.fault() != null || !disk.hasRoomFor(ours.file())) {
            LOG.warn(
                    "The database is not written anew now, because its disk has too little free or something is wrong with"
                            + " it.");
            return false;
        }
        long begun = System.nanoTime();
        if (!connections.pause(LET_FINISH)) {
            LOG.info("The database is in use for so long that it is written anew later.");
            return false;
        }
        try {
            probe.close();
            connections.renew();
            boolean done = ours.compact();
            LOG.info(
                    "{} It could not be used for {} ms.",
                    done
                            ? "The database is written anew, without the texts that were erased."
                            : "The database is still open.",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return done;
        } catch (IOException | SQLException | MVStoreException e) {
            LOG.warn("The database could not be written anew and is as it was.", e);
            return false;
        } finally {
            connections.resume();
        }
    }
}
