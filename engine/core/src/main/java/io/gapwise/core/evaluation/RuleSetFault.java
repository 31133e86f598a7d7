package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import java.util.List;

/**
 * The rules themselves break the contract, for example with two verdicts, with none, or with training but no method.
 * The engine reports this and never guesses.
 */
public final class RuleSetFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Stage stage;
    private final transient List<Rule> spoke;
    private final transient FlatFact fact;

    RuleSetFault(String message, Stage stage, List<Rule> spoke, FlatFact fact) {
        super(message);
        this.stage = stage;
        this.spoke = List.copyOf(spoke);
        this.fact = fact;
    }

    /** Returns the stage that broke the contract. */
    public Stage stage() {
        return stage;
    }

    /** Lists the rules that had spoken by then, ordered by stage and name. */
    public List<Rule> spoke() {
        return spoke;
    }

    /** Returns all values that the rules could read by then. */
    public FlatFact fact() {
        return fact;
    }
}
