package io.gapwise.service.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains refused settings before Spring's own analysis does, which would name classes instead of settings. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsRefusedAnalyzer extends AbstractFailureAnalyzer<SettingsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SettingsRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "Correct these settings, or leave them out.", cause);
    }
}
