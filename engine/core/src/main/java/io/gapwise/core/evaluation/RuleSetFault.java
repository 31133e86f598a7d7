package io.gapwise.core.evaluation;

/** The rules themselves contradict the contract: none or two verdicts, training without a method. Never a guess instead. */
public final class RuleSetFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleSetFault(String message) {
        super(message);
    }
}
