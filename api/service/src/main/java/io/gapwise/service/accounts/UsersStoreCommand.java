package io.gapwise.service.accounts;

import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.commands.StoreCommand;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Does {@code users add}, {@code users list}, {@code users role}, {@code users password} and {@code users remove}. */
@Component
class UsersStoreCommand implements StoreCommand {

    private static final int MOST_ARGUMENTS = 4;

    private final AccountCommands accounts;

    UsersStoreCommand(AccountCommands accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "users";
    }

    /** @param arguments what to do, followed by the name and by tenant, role and hash as far as it needs them */
    @Override
    public CommandReply run(List<String> arguments) {
        List<String> given = Stream.concat(arguments.stream().skip(1), Stream.generate(() -> ""))
                .limit(MOST_ARGUMENTS)
                .toList();
        return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "add" -> accounts.add(given.get(0), given.get(1), given.get(2), given.get(3));
            case "list" -> accounts.list();
            case "role" -> accounts.changeRole(given.get(0), given.get(1));
            case "password" -> accounts.changePassword(given.get(0), given.get(1));
            case "remove" -> accounts.remove(given.get(0));
            default ->
                CommandReply.bad("The service that is running does not know this command; it is another version.");
        };
    }
}
