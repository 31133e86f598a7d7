package io.gapwise.service.keeping;

import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.commands.StoreCommand;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Backs up the database of the running service. */
@Component
class BackupStoreCommand implements StoreCommand {

    private final DataSource database;

    BackupStoreCommand(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public CommandReply run(List<String> arguments) {
        try (Connection connection = database.getConnection()) {
            return Backup.write(connection, Path.of(arguments.get(0)));
        } catch (SQLException e) {
            return CommandReply.bad("The database cannot be reached at the moment; its backup was not written.");
        }
    }
}
