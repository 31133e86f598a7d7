package io.gapwise.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows the progress of a long run: on a terminal with a bar that redraws itself, elsewhere with a plain line now and
 * then. It shows nothing for a run that takes only moments.
 */
final class ProgressLine {

    private static final long REDRAW = Duration.ofMillis(250).toNanos();
    private static final long NOW_AND_THEN = Duration.ofSeconds(10).toNanos();
    private static final int WIDTH = 24;
    private static final double NANOS_A_SECOND = 1e9;

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long began;
    private long lastShown;
    private int drawnLength;

    /** @param nanos a clock that only goes forward, in nanoseconds */
    ProgressLine(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.lastShown = began;
    }

    /**
     * Shows the progress if it is time to do so.
     *
     * @param done the number of cases that are done so far
     * @param portion the portion of the whole, from 0 to 1; negative if it is not known
     */
    void at(long done, double portion) {
        long now = nanos.getAsLong();
        if (now - lastShown >= (terminal ? REDRAW : NOW_AND_THEN)) {
            lastShown = now;
            String text = text(done, portion, (now - began) / NANOS_A_SECOND);
            if (terminal) {
                clear();
                out.print(bar(portion) + text);
                drawnLength = bar(portion).length() + text.length();
                out.flush();
            } else {
                out.println(text);
            }
        }
    }

    /** Writes a line of its own. The bar is cleared first and appears again below the line at the next redraw. */
    void say(String line) {
        clear();
        out.println(line);
    }

    /** Removes the bar. */
    void end() {
        clear();
        out.flush();
    }

    private void clear() {
        if (drawnLength > 0) {
            out.print("\r" + " ".repeat(drawnLength) + "\r");
            drawnLength = 0;
        }
    }

    private static String bar(double portion) {
        if (portion < 0) {
            return "";
        }
        int filled = (int) Math.round(portion * WIDTH);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] ";
    }

    private static String text(long done, double portion, double seconds) {
        String text = String.format(Locale.ROOT, "%,d done, %,d a second", done, Math.round(done / seconds));
        if (portion <= 0) {
            return text;
        }
        long left = Math.round(seconds * (1 - portion) / portion);
        return "%d %%, %s, %d:%02d left".formatted(Math.round(portion * 100), text, left / 60, left % 60);
    }
}
