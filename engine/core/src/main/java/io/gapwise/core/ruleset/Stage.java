package io.gapwise.core.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists the questions an analyst asks, in order. A stage reads only the case and what earlier stages concluded. The last
 * one is asked some time after the answer was given.
 */
public enum Stage {
    TRIAGE("Is there a gap, is it worth it, what does it serve?"),
    CAUSES("What stands in the way, and what only looks like it?"),
    VERDICT("Is training the answer?"),
    REMEDIES("What else must change?"),
    METHODS("Which way of learning fits?"),
    MEASURES("How will they know it worked?"),
    PROGRESS("What came of it, and what now?");

    private static final List<Stage> ANSWERING =
            Arrays.stream(values()).filter(stage -> stage != PROGRESS).toList();

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

    /** Lists the stages that make the answer to a case; the other one judges later what came of it. */
    public static List<Stage> answering() {
        return ANSWERING;
    }

    /** Says whether a rule of this name belongs to the stage. */
    public boolean names(String rule) {
        return rule.startsWith(folder() + "/");
    }

    public static Optional<Stage> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(stage -> stage.folder().equals(folder))
                .findFirst();
    }
}
