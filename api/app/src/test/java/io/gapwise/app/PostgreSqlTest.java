package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** PostgreSQL is one setting, and what is wrong with it is said in a sentence. */
@ExtendWith(OutputCaptureExtension.class)
class PostgreSqlTest {

    private static final String CASE = "{\"title\":\"Case\"}";
    private static EmbeddedPostgres postgres;

    @TempDir
    private Path data;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("password_encryption", "scram-sha-256")
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role hr login password 'it is secret'");
            statement.execute("create database gapwise owner hr");
        }
        Path rules = Path.of(showFile());
        Files.writeString(rules, "host all postgres all trust\nhost all all all scram-sha-256\n");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String showFile() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var shown = statement.executeQuery("show hba_file")) {
            shown.next();
            return shown.getString(1);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void answersFromADatabaseThatIsNamedInOneSetting(CapturedOutput output) throws IOException {
        Path password = Files.writeString(data.resolve("password"), "it is secret\n");
        String answer;
        try (ServiceUnderTest service = start("gapwise", "--gapwise.database.password-file=" + password)) {
            var response = service.post(CASE);
            assertThat(response.statusCode()).isEqualTo(201);
            answer = response.body();
        }
        assertThat(output)
                .contains("users add NAME --role admin --spring.datasource.url=URL --spring.datasource.username=hr"
                        + " --gapwise.database.password-file=" + password);
        try (ServiceUnderTest service = start("gapwise", "--spring.datasource.password=it is secret")) {
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).body()).endsWith(answer.substring(1) + "]");
        }
        assertThat(data.resolve("gapwise.mv.db")).doesNotExist();
        assertThat(output).doesNotContain("it is secret");
    }

    @Test
    void saysInASentenceThatThePasswordIsWrong(CapturedOutput output) {
        assertThatThrownBy(() -> start("gapwise", "--spring.datasource.password=wrong"))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("The database at localhost:%d/gapwise does not let the user 'hr' in with this password."
                        .formatted(postgres.getPort()))
                .contains("--gapwise.database.password-file")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void saysInASentenceThatNoDatabaseAnswers(CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(
                        data, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/gapwise?password=secret"))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("No database can be reached at 127.0.0.1:1/gapwise.")
                .contains("correct host, port and name in --spring.datasource.url")
                .doesNotContain("\tat ", "Exception", "secret");
    }

    /** That is how other programs write the address of a database, often with the password in it. */
    @Test
    void saysInASentenceThatTheAddressIsWrittenInAnotherWay(CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(
                        data, "--spring.datasource.url=postgresql://hr:secret@127.0.0.1:5432/gapwise"))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("The address in spring.datasource.url does not begin with jdbc:")
                .contains("--spring.datasource.url=jdbc:postgresql://")
                .doesNotContain("\tat ", "Exception", "secret");
    }

    @Test
    void saysInASentenceThatUserAndPasswordAreMissing(CapturedOutput output) {
        String url = "--spring.datasource.url=jdbc:postgresql://localhost:%d/gapwise".formatted(postgres.getPort());

        assertThatThrownBy(() -> ServiceUnderTest.on(data, url)).isInstanceOf(Exception.class);
        assertThat(output)
                .contains("The database at localhost:%d/gapwise wants a user and a password"
                        .formatted(postgres.getPort()))
                .contains("--spring.datasource.username=NAME", "--gapwise.database.password-file=FILE")
                .doesNotContain("can be reached", "\tat ", "Exception");
    }

    @Test
    void saysInASentenceThatThereIsNoSuchDatabase(CapturedOutput output) {
        assertThatThrownBy(() -> start("nothing", "--spring.datasource.password=it is secret"))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("There is no such database: localhost:%d/nothing.".formatted(postgres.getPort()))
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void saysInASentenceThatThePasswordFileCannotBeRead(CapturedOutput output) {
        Path none = data.resolve("none");
        assertThatThrownBy(() -> start("gapwise", "--gapwise.database.password-file=" + none))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("The password file %s cannot be read".formatted(none))
                .doesNotContain("\tat ");
    }

    @Test
    void saysInASentenceThatTheAddressIsOfAnotherKind(CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(data, "--spring.datasource.url=jdbc:mysql://127.0.0.1/gapwise"))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("is neither one of PostgreSQL nor one of H2")
                .doesNotContain("\tat ", "Exception");
    }

    private ServiceUnderTest start(String database, String... settings) {
        String[] all = Stream.concat(
                        Stream.of(settings),
                        Stream.of(
                                "--spring.datasource.url=jdbc:postgresql://localhost:%d/%s"
                                        .formatted(postgres.getPort(), database),
                                "--spring.datasource.username=hr"))
                .toArray(String[]::new);
        return ServiceUnderTest.on(data, all);
    }
}
