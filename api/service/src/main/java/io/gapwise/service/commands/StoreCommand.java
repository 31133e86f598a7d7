package io.gapwise.service.commands;

import java.util.List;

/**
 * Does something with the store in the process that has it open. A command of the command line asks for it by its name,
 * whether the service is running or not.
 */
public interface StoreCommand {

    /** Returns the name by which it is asked for, such as {@code backup}. */
    String name();

    /** Does it. What is wrong with the arguments or the store is said in the reply and not thrown. */
    CommandReply run(List<String> arguments);
}
