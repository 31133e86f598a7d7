package io.gapwise.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Remembers why a start failed, so that a command that started the service for itself can say it in its own place. */
final class StartFailure implements FailureAnalysisReporter {

    /** The setting that keeps the start from printing it too, among the output of the command. */
    static final String UNPRINTED =
            "--logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter=off";

    private static final ThreadLocal<@Nullable FailureAnalysis> LAST = new ThreadLocal<>();

    @Override
    public void report(FailureAnalysis analysis) {
        LAST.set(analysis);
    }

    /** Returns why the last start by this thread failed, if that can be said in a sentence, and forgets it. */
    static Optional<FailureAnalysis> take() {
        Optional<FailureAnalysis> last = Optional.ofNullable(LAST.get());
        LAST.remove();
        return last;
    }
}
