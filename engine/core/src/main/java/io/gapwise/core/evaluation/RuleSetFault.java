package io.gapwise.core.evaluation;

/**
 * The rules themselves break the contract, for example with two verdicts, with none, or with training but no method.
 * The engine reports this and never guesses.
 */
public final class RuleSetFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleSetFault(String message) {
        super(message);
    }
}
