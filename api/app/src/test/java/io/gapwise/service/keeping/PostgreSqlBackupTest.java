package io.gapwise.service.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gapwise.app.ServiceUnderTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The two commands of the service's README, run on a real server where PostgreSQL's own tools are installed. */
@Timeout(120)
class PostgreSqlBackupTest {

    @TempDir
    private Path folder;

    @Test
    void backsUpAndRestoresWithTheCommandsOfTheReadme() throws Exception {
        boolean installed = Stream.of("pg_dump", "pg_restore").allMatch(PostgreSqlBackupTest::installed);
        // CI installs them, so there the test must run.
        assumeTrue(installed || "true".equals(System.getenv("CI")), "PostgreSQL's own tools are not installed");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String answer;
            try (ServiceUnderTest service = service(postgres, "postgres")) {
                answer = service.post("{\"title\":\"Case\"}").body();
            }
            try (Connection database = postgres.getPostgresDatabase().getConnection();
                    Statement statement = database.createStatement()) {
                statement.execute("create database restored");
            }

            for (String command : commands()) {
                run(command, address(postgres, "postgres"), address(postgres, "restored"));
            }

            try (ServiceUnderTest service = service(postgres, "restored")) {
                assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).body()).endsWith(answer.substring(1) + "]");
            }
        }
    }

    private static List<String> commands() throws IOException {
        List<String> commands = Files.readString(Path.of("../service/README.md"))
                .lines()
                .filter(line -> line.startsWith("pg_"))
                .toList();
        assertThat(commands).hasSize(2);
        return commands;
    }

    private void run(String command, String database, String restored) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("DATABASE", database);
        shell.environment().put("NEW_EMPTY_DATABASE", restored);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private ServiceUnderTest service(EmbeddedPostgres postgres, String database) {
        return ServiceUnderTest.on(
                folder,
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", database),
                "--spring.datasource.username=postgres");
    }

    private static String address(EmbeddedPostgres postgres, String database) {
        return "postgresql://postgres@localhost:%d/%s".formatted(postgres.getPort(), database);
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
