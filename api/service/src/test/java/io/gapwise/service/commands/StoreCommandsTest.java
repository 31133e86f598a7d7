package io.gapwise.service.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;

/** A command says of the database what the API says of it. */
class StoreCommandsTest {

    @Test
    void saysWhyTheDatabaseCannotBeUsed() {
        SQLException full = new SQLException("could not extend file", "53100");

        CommandReply reply = failingWith(new UncategorizedSQLException("add", "insert into secret", full));

        assertThat(reply.exitCode()).isEqualTo(1);
        assertThat(reply.lines())
                .containsExactly(
                        "The disk of the database is full, so nothing can be stored. What is stored can be read.",
                        "Nothing was changed.");
    }

    @Test
    void pointsToTheLogWhereTheProgramIsAtFault() {
        CommandReply reply = failingWith(new IllegalStateException("a mistake"));

        assertThat(reply.exitCode()).isEqualTo(1);
        assertThat(reply.lines()).containsExactly("The service could not do it; its log says why.");
    }

    private static CommandReply failingWith(RuntimeException failure) {
        StoreCommand failing = new StoreCommand() {
            @Override
            public String name() {
                return "keys";
            }

            @Override
            public CommandReply run(List<String> arguments) {
                throw failure;
            }
        };
        return new StoreCommands(List.of(failing)).run("keys", List.of("add"));
    }
}
