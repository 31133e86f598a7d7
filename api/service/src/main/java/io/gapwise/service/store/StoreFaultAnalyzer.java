package io.gapwise.service.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in a sentence that the database could be reached at the start and yet not be used, as on a full disk. */
final class StoreFaultAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        return StoreFault.of(cause)
                .map(fault -> new FailureAnalysis(
                        fault.sentence(), "See to the database and its disk, and start again.", cause))
                .orElse(null);
    }
}
