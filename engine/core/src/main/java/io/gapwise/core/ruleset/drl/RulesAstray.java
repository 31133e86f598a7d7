package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Stage;
import java.util.Optional;

/** Names rules that cases or translations lie beside although they are not there, so that both are reported once. */
public final class RulesAstray {

    private static final String MISSING = "missing ";

    private RulesAstray() {}

    /** @param missing the path of a rule file inside the rule set, or the name of a rule */
    public static String about(String missing) {
        return MISSING + missing;
    }

    /** Returns the stage that lacks what is missing. */
    public static Optional<Stage> stage(String about) {
        String missing = about.substring(MISSING.length());
        return Stage.ofFolder(missing.substring(0, Math.max(0, missing.indexOf('/'))));
    }
}
