package io.gapwise.service.settings;

import org.springframework.core.env.Environment;

/** Refuses a start of which the settings alone say that it cannot be, before anything is made for it. */
public interface StartCondition {

    /** @throws StartRefused if there is to be no start */
    void check(Environment settings);
}
