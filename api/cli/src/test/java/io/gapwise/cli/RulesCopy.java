package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** A copy of the built-in rules, their cases and signs, with which an author begins. */
final class RulesCopy {

    private RulesCopy() {}

    static Path in(Path folder) throws IOException {
        RuleFiles builtIn = BuiltInRules.files();
        write(builtIn.files(), folder);
        write(builtIn.cases(), folder);
        write(builtIn.signs(), folder);
        return folder;
    }

    private static void write(SortedMap<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
    }
}
