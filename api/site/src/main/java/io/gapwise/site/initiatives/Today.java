package io.gapwise.site.initiatives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Knows which day it is, in the time zone in which initiatives count their days. */
@Component
record Today(Clock clock) {

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
