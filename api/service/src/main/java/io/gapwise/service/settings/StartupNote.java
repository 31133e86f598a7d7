package io.gapwise.service.settings;

import java.util.Optional;

/** Adds a line to what the program says about itself when it has started. */
public interface StartupNote {

    /** Returns the line, if there is something to say. */
    Optional<String> note();
}
