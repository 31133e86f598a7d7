package io.gapwise.service.store;

import io.gapwise.service.settings.DatabaseFile;
import io.gapwise.service.settings.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.File;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Watches how much is free on the disk of the embedded database. The disk of another database is not ours to see. */
@Component
class DiskSpace implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    private final DiskSettings settings;
    private final File folder;
    private final boolean ours;
    private final AtomicBoolean warned = new AtomicBoolean();

    DiskSpace(DiskSettings settings, Settings data, ObjectProvider<NamedDatabase> elsewhere) {
        this.settings = settings;
        this.folder = new File(data.dataDir()).getAbsoluteFile();
        this.ours = elsewhere.stream().findAny().isEmpty();
    }

    /** Says whether there is a disk to watch. */
    boolean ours() {
        return ours;
    }

    long free() {
        return folder.getUsableSpace();
    }

    boolean low() {
        return ours && free() < settings.warnBelow().toBytes();
    }

    boolean tooLow() {
        return ours && free() < settings.refuseBelow().toBytes();
    }

    /** Says whether a second file like this one has room and leaves enough free. */
    boolean hasRoomFor(DatabaseFile file) {
        return free() - file.path().toFile().length() > settings.refuseBelow().toBytes();
    }

    /** Warns once each time the free space falls below the mark. */
    @Scheduled(fixedDelay = 1000)
    void look() {
        boolean low = low();
        if (warned.getAndSet(low) != low) {
            if (low) {
                LOG.warn(
                        "The disk of the database has {} MB free, less than gapwise.disk.warn-below ({} MB). Below {} MB"
                                + " nothing is stored any more.",
                        DataSize.ofBytes(free()).toMegabytes(),
                        settings.warnBelow().toMegabytes(),
                        settings.refuseBelow().toMegabytes());
            } else {
                LOG.info("The disk of the database has enough free again.");
            }
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (ours) {
            Gauge.builder("gapwise.disk.free", this, DiskSpace::free)
                    .baseUnit("bytes")
                    .description("What is free on the disk of the database")
                    .register(registry);
        }
    }
}
