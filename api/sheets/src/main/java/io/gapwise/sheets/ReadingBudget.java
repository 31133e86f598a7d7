package io.gapwise.sheets;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Limits what one file may cost: how much it unpacks to, and how long a processor may work on it. A small workbook can be
 * made to unpack to more than any disk holds, so each part that is read draws on the same budget.
 *
 * <p>A slow disk or database costs no work, and storing rows is not reading. Both the time spent in reading and the
 * processor time of the thread must therefore be used up.
 */
final class ReadingBudget {

    static final long MIB = 1024 * 1024;

    /** The largest sheet that a program can write has a million rows; with sixty short cells in each it fits. */
    static final long MOST_BYTES = 300 * MIB;

    /** What a workbook, or anything that somebody sent, may cost. */
    static final Duration MOST_WORK = Duration.ofSeconds(30);

    /** What somebody's own CSV may cost, who waits for it and can stop it. */
    static final Duration ANY_WORK = Duration.ofDays(365);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration mostWork;
    private final int readings;
    private final long processorBefore = processor();
    private final Thread owner = Thread.currentThread();
    private long bytes;
    private long reading;
    private long began = System.nanoTime();

    ReadingBudget(Duration mostWork) {
        this(mostWork, 1);
    }

    /** @param readings how often all of the file is read; the list of its parts limits what is read each time */
    ReadingBudget(Duration mostWork, int readings) {
        this.mostWork = mostWork;
        this.readings = readings;
    }

    /** Starts the clock, before a row is read. */
    void resume() {
        began = System.nanoTime();
    }

    /** Stops the clock. */
    void pause() {
        reading += System.nanoTime() - began;
    }

    /**
     * Takes bytes that were unpacked.
     *
     * @throws UnusableFile if there is nothing left
     */
    void take(long unpacked) throws UnusableFile {
        bytes += unpacked;
        if (bytes > readings * MOST_BYTES) {
            throw tooLarge();
        }
        check();
    }

    /** @throws UnusableFile if a processor has worked for too long */
    void check() throws UnusableFile {
        if (reading + System.nanoTime() - began > mostWork.toNanos() && workedTooLong()) {
            throw new UnusableFile(
                    UnusableFile.Kind.TOO_MUCH_WORK,
                    "Reading the file takes more than %s seconds of a processor's time; split it into several."
                            .formatted(BigDecimal.valueOf(mostWork.toMillis(), 3)
                                    .stripTrailingZeros()
                                    .toPlainString()));
        }
    }

    /** Another thread than the one that opened the file may read its rows; its own time counts from its start. */
    private boolean workedTooLong() {
        long before = Thread.currentThread() == owner ? processorBefore : 0;
        return processor() - before > mostWork.toNanos();
    }

    static UnusableFile tooLarge() {
        return new UnusableFile(
                UnusableFile.Kind.TOO_LARGE,
                "The workbook is too large: unpacked, it has more than %d MiB.".formatted(MOST_BYTES / MIB));
    }

    private static long processor() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
