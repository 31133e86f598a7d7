package io.gapwise.sheets.xapi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that people do, such as a course, a module or a test.
 *
 * @param id an IRI
 * @param name what it is called, in one of the languages that were sent
 * @param type an IRI that says what kind of activity it is
 */
public record Activity(
        String id, @Nullable String name, @Nullable String type) {

    /** Moodle and others send each attempt at a test as an activity of its own. */
    private static final String ATTEMPT = "http://adlnet.gov/expapi/activities/attempt";

    /** Says whether this is one attempt of one person, which no other statement is about. */
    public boolean isAttempt() {
        return Optional.ofNullable(type).filter(ATTEMPT::equals).isPresent();
    }
}
