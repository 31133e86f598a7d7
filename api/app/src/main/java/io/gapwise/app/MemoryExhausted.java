package io.gapwise.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Ends the process with exit code 3 when the memory is exhausted, as {@code -XX:+ExitOnOutOfMemoryError} does, so that a
 * program that was started without that setting is not left half dead either. An error that nobody catches ends the
 * thread that met it; one that a framework catches is logged. Both ways lead here.
 */
final class MemoryExhausted extends TurboFilter implements Thread.UncaughtExceptionHandler {

    /** The code with which the virtual machine itself ends for this reason. */
    private static final int EXIT_CODE = 3;

    /** Made beforehand, because there is no memory to make it when it is needed. */
    private static final byte[] SENTENCE =
            ("The memory is exhausted, so the program ends. Nothing that was answered is lost."
                            + " Start it again with more memory: java -Xmx1g -jar gapwise.jar\n")
                    .getBytes(StandardCharsets.UTF_8);

    private static final OutputStream ERR = new FileOutputStream(FileDescriptor.err);
    private static final Runtime RUNTIME = Runtime.getRuntime();

    private final Thread.@Nullable UncaughtExceptionHandler otherwise;

    private MemoryExhausted(Thread.@Nullable UncaughtExceptionHandler otherwise) {
        this.otherwise = otherwise;
    }

    static void endsTheProcess() {
        MemoryExhausted end = new MemoryExhausted(Thread.getDefaultUncaughtExceptionHandler());
        Thread.setDefaultUncaughtExceptionHandler(end);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            end.start();
            log.addTurboFilter(end);
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        endIfExhausted(failure);
        if (otherwise == null) {
            LoggerFactory.getLogger(MemoryExhausted.class).error("A thread ended with a failure.", failure);
        } else {
            otherwise.uncaughtException(thread, failure);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable failure) {
        endIfExhausted(failure);
        return FilterReply.NEUTRAL;
    }

    private static void endIfExhausted(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                end();
            }
        }
    }

    private static void end() {
        try {
            ERR.write(SENTENCE);
        } catch (IOException e) {
            // There is nobody to read it.
        } finally {
            RUNTIME.halt(EXIT_CODE);
        }
    }
}
