package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses arguments that commands on folders of rules cannot work with, before the command does anything. */
final class ArgumentCheck {

    private final CommandSpec command;

    private ArgumentCheck(CommandSpec command) {
        this.command = command;
    }

    static ArgumentCheck of(CommandSpec command, GapwiseCommand gapwise) {
        ArgumentCheck use = new ArgumentCheck(command);
        if (!gapwise.settings().isEmpty()) {
            throw use.wrong("'%s' does not belong before %s."
                    .formatted(gapwise.settings().get(0), command.name()));
        }
        return use;
    }

    ArgumentCheck folder(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrong("There is no folder '%s'.".formatted(folder));
        }
        return this;
    }

    /**
     * Checks the file to write to, if there is one.
     *
     * @param rules a folder whose rules must not be overwritten
     * @param what the name of the output, for the message
     */
    ArgumentCheck output(@Nullable Path out, @Nullable Path rules, String what) {
        if (!Destination.writable(out)) {
            throw wrong("'%s' cannot be written.".formatted(out));
        }
        if (rules != null && out != null && overwritesRules(rules, out)) {
            throw wrong("The %s would overwrite '%s', a file of the rule set.".formatted(what, out));
        }
        return this;
    }

    ParameterException wrong(String problem) {
        return new ParameterException(command.commandLine(), problem);
    }

    private static boolean overwritesRules(Path folder, Path out) {
        Path inside = folder.toAbsolutePath().normalize();
        Path file = out.toAbsolutePath().normalize();
        return file.startsWith(inside)
                && RuleFiles.belongs(inside.relativize(file).toString().replace('\\', '/'));
    }
}
