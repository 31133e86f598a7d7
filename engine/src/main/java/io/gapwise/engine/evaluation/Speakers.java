package io.gapwise.engine.evaluation;

import io.gapwise.engine.ruleset.FlatFact;
import io.gapwise.engine.ruleset.Stage;
import java.util.BitSet;

/** Finds the rules of a stage whose conditions hold. */
interface Speakers {

    /** Which rules speak, by their place among the stage's rules. */
    BitSet speaking(Stage stage, FlatFact fact);
}
