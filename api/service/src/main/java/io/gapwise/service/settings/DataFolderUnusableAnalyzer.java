package io.gapwise.service.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in a sentence to the person who started the program what is wrong with the data folder. */
final class DataFolderUnusableAnalyzer extends AbstractFailureAnalyzer<DataFolderUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolderUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
