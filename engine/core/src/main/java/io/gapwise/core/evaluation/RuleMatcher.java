package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Stage;
import java.util.BitSet;

/** Finds the rules of a stage whose conditions hold. */
interface RuleMatcher {

    /** Returns which rules fire; each bit is the place of a rule among the rules of the stage. */
    BitSet speaking(Stage stage, FlatFact fact);
}
