package io.gapwise.service.store;

import io.gapwise.service.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database that the settings name cannot be used at the start; the action says what to do. */
final class DatabaseUnusable extends StartRefused {

    private static final long serialVersionUID = 1L;

    private static final String LOGIN = "--spring.datasource.username=NAME --gapwise.database.password-file=FILE";

    /** What PostgreSQL says of a connection that it refuses, as it does where a password is missing. */
    private static final String REJECTED = "08004";

    private DatabaseUnusable(String message, String action, @Nullable Exception cause) {
        super(message, action, cause);
    }

    static DatabaseUnusable passwordUnread(Path file, IOException cause) {
        return new DatabaseUnusable(
                "The password file %s cannot be read (%s)."
                        .formatted(file, cause.getClass().getSimpleName()),
                "Name a file that can, with --gapwise.database.password-file.",
                cause);
    }

    /** The address itself is not repeated, because one that is written like this often has a password in it. */
    static DatabaseUnusable notJdbc() {
        return new DatabaseUnusable(
                "The address in spring.datasource.url does not begin with jdbc:, as it has to.",
                "Write it as in --spring.datasource.url=jdbc:postgresql://db.example.org:5432/gapwise, and user and"
                        + " password apart from it: " + LOGIN,
                null);
    }

    static DatabaseUnusable noDriver(SQLException cause) {
        return new DatabaseUnusable(
                "The address in spring.datasource.url is neither one of PostgreSQL nor one of H2.",
                "Write it as in --spring.datasource.url=jdbc:postgresql://db.example.org:5432/gapwise, or leave it out.",
                cause);
    }

    static DatabaseUnusable of(NamedDatabase database, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        String place = database.place();
        if ((state.startsWith("28") || state.equals(REJECTED)) && database.lacksLogin()) {
            return new DatabaseUnusable(
                    "The database at %s wants a user and a password, and the settings do not name both."
                            .formatted(place),
                    "Add them: " + LOGIN,
                    cause);
        }
        if (state.startsWith("28")) {
            return new DatabaseUnusable(
                    "The database at %s does not let %s in with this password."
                            .formatted(
                                    place,
                                    database.user() == null ? "this user" : "the user '" + database.user() + "'"),
                    "Correct --spring.datasource.username and --spring.datasource.password, or the file that"
                            + " --gapwise.database.password-file names.",
                    cause);
        }
        if (state.equals("3D000")) {
            return new DatabaseUnusable(
                    "There is no such database: %s.".formatted(place),
                    "Create it (createdb), or name another with --spring.datasource.url.",
                    cause);
        }
        if (state.equals("57P03") || state.equals("53300")) {
            return new DatabaseUnusable(
                    "The database at %s takes no connection at the moment.".formatted(place),
                    "It starts, stops or has too many clients: start again in a moment.",
                    cause);
        }
        return new DatabaseUnusable(
                "No database can be reached at %s.".formatted(place),
                "Start it, or correct host, port and name in --spring.datasource.url.",
                cause);
    }
}
