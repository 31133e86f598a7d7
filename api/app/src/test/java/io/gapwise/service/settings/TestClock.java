package io.gapwise.service.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A clock that tests move from day to day. It goes on from there, so that what comes later is later. */
@Component
@Primary
@ConditionalOnProperty(TestClock.SETTING)
public class TestClock extends Clock {

    public static final String SETTING = "test.clock";
    public static final String ON = "--" + SETTING + "=true";

    private volatile Duration ahead = Duration.ZERO;

    /** Makes it the morning of a day. */
    public void goTo(String day) {
        goTo(day, Duration.ZERO);
    }

    /** Makes it some time after the morning of a day. */
    public void goTo(String day, Duration later) {
        Instant morning = LocalDate.parse(day).atTime(8, 0).toInstant(ZoneOffset.UTC);
        ahead = Duration.between(Instant.now(), morning.plus(later));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
