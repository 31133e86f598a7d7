package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.sheets.RawWorkbook;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what an upload may cost, and what it leaves behind. */
class UploadLimitsTest {

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
