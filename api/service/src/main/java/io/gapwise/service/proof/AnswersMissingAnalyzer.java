package io.gapwise.service.proof;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells the person who started the program which answers are gone. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswersMissingAnalyzer extends AbstractFailureAnalyzer<AnswersMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, AnswersMissing cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "The file was cut, replaced or set back. Put the right one back or restore a backup into a new folder;"
                        + " or start with --gapwise.accept-loss to go on without these answers.",
                cause);
    }
}
