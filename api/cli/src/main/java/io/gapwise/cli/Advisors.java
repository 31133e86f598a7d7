package io.gapwise.cli;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Gives the advisor by whose rules a command answers. */
final class Advisors {

    private Advisors() {}

    /** Keeps the built-in rules, which are read once even where several commands run in one process. */
    private static final class Held {

        static final Advisor BUILT_IN = new Advisor(RuleSetReader.read(BuiltInRules.files()));
    }

    /** @param folder a folder of rules; null for the built-in ones */
    static Advisor by(@Nullable Path folder) {
        return folder == null ? Held.BUILT_IN : new Advisor(RuleSetReader.read(BuiltInRules.builtInOrFrom(folder)));
    }
}
