package io.gapwise.service.store;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Holds what can be set under {@code gapwise.erasure}.
 *
 * @param compactAt the time of day, in the zone of the machine, from which on the file of the embedded database is written
 *     anew where texts were erased; a quiet hour is best, because requests are refused meanwhile
 */
@ConfigurationProperties("gapwise.erasure")
record CompactionSettings(
        @DateTimeFormat(pattern = "HH:mm") @DefaultValue("03:30")
        LocalTime compactAt) {}
