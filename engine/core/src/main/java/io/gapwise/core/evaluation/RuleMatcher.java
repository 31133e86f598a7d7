package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Stage;
import java.util.BitSet;

/** Finds the rules of a stage whose conditions hold. */
interface RuleMatcher {

    /** Which rules speak, by their place among the stage's rules. */
    BitSet speaking(Stage stage, FlatFact fact);
}
