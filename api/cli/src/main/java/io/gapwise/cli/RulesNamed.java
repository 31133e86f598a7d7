package io.gapwise.cli;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.CanonicalReader;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the rules that an argument names: a folder, a folder as it is in a revision of git, a version that a service keeps,
 * or the rules that come with the program.
 */
final class RulesNamed {

    static final String BUILT_IN = "built-in";
    private static final String GIT = "git:";

    private final ArgumentCheck use;

    RulesNamed(ArgumentCheck use) {
        this.use = use;
    }

    /**
     * @param other the other argument, whose folder is meant where only a revision is named
     * @throws picocli.CommandLine.ParameterException where it names no rules
     */
    RuleSet read(String named, String other) throws IOException {
        if (named.equals(BUILT_IN)) {
            return RuleSetReader.readToCompare(BuiltInRules.files());
        } else if (isKept(named)) {
            return CanonicalReader.read(new KeptVersion(use).text(named));
        } else if (named.startsWith(GIT)) {
            return ofGit(named.substring(GIT.length()), other);
        } else if (Files.isDirectory(Path.of(named))) {
            return RuleSetReader.readToCompare(RuleFiles.in(Path.of(named)));
        }
        throw use.wrong("'%s' is no folder, and neither git:REVISION, %s nor the address of a version."
                .formatted(named, BUILT_IN));
    }

    /** Says whether this names a version that a service keeps; such a version has no texts in other languages. */
    static boolean isKept(String named) {
        return named.startsWith("http://") || named.startsWith("https://");
    }

    private RuleSet ofGit(String revisionAndPath, String other) throws IOException {
        int colon = revisionAndPath.indexOf(':');
        String revision = colon < 0 ? revisionAndPath : revisionAndPath.substring(0, colon);
        Optional<String> path = colon < 0 ? folder(other) : Optional.of(revisionAndPath.substring(colon + 1));
        return new GitFolder(use)
                .at(
                        revision,
                        Path.of(path.orElseThrow(() -> use.wrong(
                                "Which folder is meant at '%s'? Say git:%s:FOLDER.".formatted(revision, revision)))));
    }

    /** Returns the folder that an argument names, be it in a revision. */
    private static Optional<String> folder(String named) {
        if (named.startsWith(GIT)) {
            int colon = named.indexOf(':', GIT.length());
            return colon < 0 ? Optional.empty() : Optional.of(named.substring(colon + 1));
        }
        return named.contains("://") || named.equals(BUILT_IN) ? Optional.empty() : Optional.of(named);
    }
}
