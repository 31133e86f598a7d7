package io.gapwise.service.credentials;

import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.commands.StoreCommand;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Does {@code keys add}, {@code keys list} and {@code keys revoke}. */
@Component
class KeysStoreCommand implements StoreCommand {

    private static final int MOST_ARGUMENTS = 4;

    private final KeyCommands keys;

    KeysStoreCommand(KeyCommands keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "keys";
    }

    /** @param arguments what to do, followed by name, tenant, scopes and days, or by the key to revoke */
    @Override
    public CommandReply run(List<String> arguments) {
        List<String> given = Stream.concat(arguments.stream().skip(1), Stream.generate(() -> ""))
                .limit(MOST_ARGUMENTS)
                .toList();
        return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "add" -> keys.add(given.get(0), given.get(1), given.get(2), given.get(3));
            case "list" -> keys.list();
            case "revoke" -> keys.revoke(given.get(0));
            default ->
                CommandReply.bad("The service that is running does not know this command; it is another version.");
        };
    }
}
