package io.gapwise.service.commands;

import java.util.List;

/**
 * The outcome of a command.
 *
 * @param exitCode 0 if it was done, 1 if something was bad, 2 if it was wrongly used
 * @param lines what the command line prints: on standard output if it was done, otherwise on standard error
 */
public record CommandReply(int exitCode, List<String> lines) {

    public CommandReply {
        lines = List.copyOf(lines);
    }

    public static CommandReply done(String... lines) {
        return new CommandReply(0, List.of(lines));
    }

    public static CommandReply bad(String... lines) {
        return new CommandReply(1, List.of(lines));
    }
}
