package io.gapwise.core.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists the questions an analyst asks, in order. A stage reads only the case and what earlier stages concluded. The first
 * six make the answer to a case. The next three judge beside an answer that was given, each by something else that is known:
 * what came of it, and how the case stands among others. The invariants are no stage of any evaluation: they say what no
 * answer may ever be, and are proved of all cases.
 */
public enum Stage {
    TRIAGE("Is there a gap, is it worth it, what does it serve?"),
    CAUSES("What stands in the way, and what only looks like it?"),
    VERDICT("Is training the answer?"),
    REMEDIES("What else must change?"),
    METHODS("Which way of learning fits?"),
    MEASURES("How will they know it worked?"),
    PROGRESS("What came of it, and what now?"),
    PRIORITY("What would it bring, how readily, and how urgent is it?"),
    PLACE("What comes first?"),
    INVARIANTS("What must never be?");

    private static final List<Stage> ANSWERING =
            Arrays.stream(values()).filter(Stage::answers).toList();

    private static final List<Stage> CONCLUDING =
            Arrays.stream(values()).filter(Stage::concludes).toList();

    private final String question;

    Stage(String question) {
        this.question = question;
    }

    public String question() {
        return question;
    }

    /** Returns the stage's name as it is written in folders, packages and rule names. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says whether the stage takes part in the answer to a case. The others judge beside an answer that was given. */
    public boolean answers() {
        return compareTo(MEASURES) <= 0;
    }

    /** Says whether the rules of this stage conclude anything. Invariants do not: they only say what must never be. */
    public boolean concludes() {
        return this != INVARIANTS;
    }

    /** Lists the stages whose rules conclude something, be it in an answer or beside it. */
    public static List<Stage> concluding() {
        return CONCLUDING;
    }

    /** Lists the stages that make the answer to a case. */
    public static List<Stage> answering() {
        return ANSWERING;
    }

    /** Says whether a rule of this name belongs to the stage. */
    public boolean names(String rule) {
        return rule.startsWith(folder() + "/");
    }

    /** Finds the stage to which a rule of this name belongs. */
    public static Optional<Stage> ofRule(String rule) {
        return Arrays.stream(values()).filter(stage -> stage.names(rule)).findFirst();
    }

    public static Optional<Stage> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(stage -> stage.folder().equals(folder))
                .findFirst();
    }
}
