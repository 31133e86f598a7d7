package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.Patience;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.commands.StoreCommand;
import io.gapwise.sheets.RawWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what an upload may cost, and what it leaves behind. */
class UploadLimitsTest {

    private static final Duration PATIENCE = Patience.with(Duration.ofSeconds(5));

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(data.resolve("tmp/run-killed/deep"));
        Files.writeString(data.resolve("tmp/run-killed/deep/upload-1"), "what a killed process left");
        service = ServiceUnderTest.on(data);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        assertThat(folders()).isEmpty();
    }

    @Test
    void temporaryFilesAreTheOwnersAloneAndThoseOfAKilledProcessAreGone() throws IOException {
        assertThat(folders()).singleElement().satisfies(folder -> {
            assertThat(folder).isNotEqualTo(data.resolve("tmp/run-killed"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        });
    }

    @Test
    void aWorkbookThatIsMadeToDoHarmIsRefusedInWordsAndLeavesNoFile() throws IOException {
        byte[] wide = new RawWorkbook()
                .texts("title")
                .row("<c r=\"A2\"><v>1</v></c>", "<c r=\"XFD2\"><v>1</v></c>")
                .bytes();

        HttpResponse<String> refused = new UploadVisitor(service).upload("wide.xlsx", wide);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The sheet is wider than any case needs");
        assertThat(service.get("/upload").body()).doesNotContain("wide.xlsx");
        assertThat(uploads()).isEmpty();
    }

    @Test
    void aFileIsNoLongerReadWhenItsSenderLeaves() throws Exception {
        String rows = "title,desired\n" + "A case that nobody waits for,something\n".repeat(49_000);
        CompletableFuture<HttpResponse<String>> sent = HttpClient.newHttpClient()
                .sendAsync(
                        new UploadVisitor(service).uploading("left.csv", rows.getBytes(StandardCharsets.UTF_8)),
                        HttpResponse.BodyHandlers.ofString());
        for (int i = 0; i < 2_000 && uploads().isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertThat(uploads()).isNotEmpty();

        sent.cancel(true);

        for (int i = 0; i < 6_000 && !uploads().isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertThat(uploads()).isEmpty();
        assertThat(service.get("/upload").body()).doesNotContain("left.csv");
    }

    /** Whoever may not send a file must not fill the disk with what is sent of one either. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /upload", "POST /login", "POST /cases", "GET /codes", "GET /livez", "POST /%75pload"})
    void nothingOfAFileIsKeptForSomebodyWhoIsNotLetIn(String route, @TempDir Path folder) throws Exception {
        try (ServiceUnderTest guarded = ServiceUnderTest.on(folder)) {
            addKey(guarded);
            try (HalfAFile sent = new HalfAFile(guarded.port(), route)) {
                await().atMost(PATIENCE)
                        .until(() -> sent.isAnswered() || !parts(folder).isEmpty());

                assertThat(parts(folder)).isEmpty();
                assertThat(sent.status()).isLessThan(500);
            }
        }
    }

    @Test
    void filesAreTakenFromOneClientAFewAtATime() throws Exception {
        List<HalfAFile> open = new ArrayList<>();
        try {
            for (int i = 1; i <= 8; i++) {
                open.add(new HalfAFile(service.port(), "POST /upload"));
                int expected = i;
                await().atMost(PATIENCE).until(() -> parts(data).size() == expected);
            }
            HalfAFile tooMany = new HalfAFile(service.port(), "POST /upload");
            open.add(tooMany);
            await().atMost(PATIENCE)
                    .until(() -> tooMany.isAnswered() || parts(data).size() > 8);

            assertThat(parts(data)).hasSize(8);
            assertThat(tooMany.status()).isEqualTo(503);
        } finally {
            for (HalfAFile each : open) {
                each.close();
            }
        }
        await().atMost(PATIENCE).until(() -> parts(data).isEmpty());
        assertThat(new UploadVisitor(service)
                        .upload("after.csv", "title\nA case\n".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(302);
    }

    private static void addKey(ServiceUnderTest guarded) {
        guarded.beans(StoreCommand.class).stream()
                .filter(command -> command.name().equals("keys"))
                .findFirst()
                .orElseThrow()
                .run(List.of("add", "portal", "main", "cases:read", ""));
    }

    /** Returns the files in which the server keeps what it has received of a request. */
    private static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("tmp"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload_"))
                    .toList();
        } catch (UncheckedIOException e) {
            // One of the files went while the folder was read.
            return parts(folder);
        }
    }

    private static List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("tmp"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload-"))
                    .toList();
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("tmp"))) {
            return files.filter(file -> Files.isDirectory(file)).toList();
        }
    }
}
