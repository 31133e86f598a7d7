package io.gapwise.service.commands;

import io.gapwise.service.store.StoreFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the commands by their names. Where the database cannot be used, the reply says why as the API does. */
@Component
public class StoreCommands {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCommands.class);

    private final Map<String, StoreCommand> commands;

    StoreCommands(List<StoreCommand> commands) {
        this.commands = commands.stream().collect(Collectors.toMap(StoreCommand::name, Function.identity()));
    }

    public CommandReply run(String name, List<String> arguments) {
        StoreCommand command = commands.get(name);
        if (command == null) {
            return CommandReply.bad("The service that is running does not know this command; it is another version.");
        }
        try {
            return command.run(arguments);
        } catch (RuntimeException e) {
            Optional<StoreFault> fault = StoreFault.of(e);
            if (fault.isPresent()) {
                return CommandReply.bad(fault.get().sentence(), "Nothing was changed.");
            }
            LOG.error("The command {} failed.", name, e);
            return CommandReply.bad("The service could not do it; its log says why.");
        }
    }
}
