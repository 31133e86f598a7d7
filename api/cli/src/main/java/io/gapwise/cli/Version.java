package io.gapwise.cli;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Provides the version of the program and of the rules that come with it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        RuleSet rules = RuleSetReader.read(BuiltInRules.files());
        return new String[] {
            "gapwise " + ofProgram(),
            "rule set %s (%d rules)".formatted(rules.version(), rules.rules().size())
        };
    }

    static String ofProgram() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own version cannot be read.", e);
        }
        return build.getProperty("build.version", "(not built by Maven)");
    }
}
