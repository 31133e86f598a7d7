package io.gapwise.service.recommendations;

import io.gapwise.core.json.Lines;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.UnreadableBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads the lines of a batch in groups. A group holds the lines that have already arrived, up to a given number, and no
 * blank ones.
 */
final class BatchLines {

    private final int most;
    private final BooleanSupplier stopping;
    private final Lines lines;
    private final List<Lines.Line> group = new ArrayList<>();
    private long last;
    private long taken;

    /** @param stopping says that the service is being stopped, so that no further line is to be read */
    BatchLines(InputStream in, int most, BooleanSupplier stopping) {
        this.most = most;
        this.stopping = stopping;
        this.lines = new Lines(in);
    }

    /**
     * Says that the batch could not be read to its end. The complete lines that were read before must still be
     * answered.
     */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean stopped;

        Broken(@Nullable IOException why, boolean stopped) {
            super(why);
            this.stopped = stopped;
        }

        ProblemDocument problem() {
            if (stopped) {
                return ProblemDocument.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The service is being stopped and does not answer this line. The lines before it are answered;"
                                + " send the batch again from here.");
            }
            if (getCause() instanceof UnreadableBody unreadable) {
                return unreadable.problem();
            }
            return timedOut()
                    ? ProblemDocument.of(
                            HttpStatus.REQUEST_TIMEOUT,
                            "This line did not arrive in time. The lines before it are answered; send the batch again"
                                    + " from here.")
                    : ProblemDocument.of(
                            HttpStatus.BAD_REQUEST,
                            "The sending broke off on this line, or went on as HTTP does not allow it. The lines before"
                                    + " it are answered; send the batch again from here.");
        }

        private boolean timedOut() {
            for (Throwable why = getCause(); why != null; why = why.getCause()) {
                if (why instanceof SocketTimeoutException) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Reads the next group and returns false if there is none left. It never waits while there are lines to answer. */
    boolean read() throws Broken {
        if (stopping.getAsBoolean()) {
            throw new Broken(null, true);
        }
        try {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                last = line.number();
                if (!line.blank()) {
                    group.add(line);
                }
                if (group.size() == most || !lines.arrived()) {
                    return true;
                }
            }
            return !group.isEmpty();
        } catch (IOException e) {
            throw new Broken(e, stopping.getAsBoolean());
        }
    }

    /** Returns the lines that were read and not yet taken. There may be none. */
    List<Lines.Line> take() {
        List<Lines.Line> some = List.copyOf(group);
        group.clear();
        taken = some.isEmpty() ? last : some.get(0).number();
        return some;
    }

    /** Returns the number of the first line that was last taken. */
    long taken() {
        return taken;
    }

    /** Returns the number of the line after the last one that was read completely. */
    long next() {
        return last + 1;
    }
}
