package io.gapwise.service.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Holds what can be set under {@code gapwise.disk}; both are about the disk of the embedded database.
 *
 * @param warnBelow with less free than this, the log and the health of the service warn
 * @param refuseBelow with less free than this, nothing is stored any more. A database that has met the end of its disk
 *     has to be closed and opened again; one that stops before it goes on reading.
 */
@ConfigurationProperties("gapwise.disk")
record DiskSettings(
        @DefaultValue("500MB") DataSize warnBelow,
        @DefaultValue("20MB") DataSize refuseBelow) {}
