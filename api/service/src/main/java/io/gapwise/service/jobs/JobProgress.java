package io.gapwise.service.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a job has come.
 *
 * @param total the lines that it has; null until they are counted
 * @param place the place behind the last line whose answer is stored, as the reader of the file names it
 * @param untouched the lines for which nothing was to be stored
 * @param results the number of bytes of the results
 * @param firstRefused the first lines that were refused, as a JSON array
 * @param worked how long was worked on it
 */
record JobProgress(
        @Nullable Long total,
        long place,
        long answered,
        long refused,
        long untouched,
        long results,
        String firstRefused,
        Duration worked) {

    static final JobProgress NONE = new JobProgress(null, 0, 0, 0, 0, 0, "[]", Duration.ZERO);

    long read() {
        return answered + refused + untouched;
    }

    /** Returns how many lines are read in a second of work; nothing before the first ones are. */
    OptionalDouble perSecond() {
        return read() == 0 || worked.toMillis() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(read() * 1000.0 / worked.toMillis());
    }

    /** Returns how long the rest will take if it goes on like this and nobody else is worked for. */
    Optional<Duration> left() {
        OptionalDouble rate = perSecond();
        return total == null || rate.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil(Math.max(0, total - read()) / rate.getAsDouble())));
    }
}
