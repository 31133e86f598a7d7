package io.gapwise.core.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Lists the questions an analyst asks, in order. A stage reads only the case and what earlier stages concluded. */
public enum Stage {
    TRIAGE("Is there a gap, is it worth it, what does it serve?"),
    CAUSES("What stands in the way, and what only looks like it?"),
    VERDICT("Is training the answer?"),
    REMEDIES("What else must change?"),
    METHODS("Which way of learning fits?"),
    MEASURES("How will they know it worked?");

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

    public static Optional<Stage> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(stage -> stage.folder().equals(folder))
                .findFirst();
    }
}
