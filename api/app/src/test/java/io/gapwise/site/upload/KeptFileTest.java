package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the file of an upload is kept as it was sent, and how long. */
class KeptFileTest {

    private static ServiceUnderTest service;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void eachByteIsKeptForTheTenantAlone() throws IOException {
        byte[] file = text("title,desired\nLarge," + largerThanAPiece() + "\nNext,x\n");
        String id = id(new UploadVisitor(service).uploaded("large.csv", file));

        assertThat(kept(id)).isEqualTo(file);
        Callers.run(Caller.program("another"), () -> assertThat(files().has(id)).isFalse());
    }

    @Test
    void itGoesWithTheUpload() {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("gone.csv", "title\nIt goes\n");
        assertThat(files().has(id(upload))).isTrue();

        visitor.post(upload + "/discard");

        assertThat(files().has(id(upload))).isFalse();
    }

    @Test
    void itGoesWithTheFirstCaseThatIsErased() {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("erased.csv", "title\nIt is erased\nIt stays\n");
        visitor.post(upload + "/answer");
        String answer = visitor.result(upload).replaceAll("(?s).*href=\"/answers/([^\"]+)\">It is erased<.*", "$1");

        assertThat(ServiceUnderTest.send(
                                service.to("/api/v1/cases/" + answer).DELETE().build())
                        .statusCode())
                .isEqualTo(200);

        assertThat(files().has(id(upload))).isFalse();
        assertThat(service.get(upload + "/result").body()).contains("It stays").doesNotContain("It is erased");
    }

    private byte[] kept(String id) throws IOException {
        Path copy = folder.resolve("copy");
        assertThat(files().copy(id, copy)).isTrue();
        return Files.readAllBytes(copy);
    }

    private static String largerThanAPiece() {
        return new Random(7)
                .ints(UploadFiles.PIECE + 9L, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static UploadFiles files() {
        return service.bean(UploadFiles.class);
    }

    static String id(String upload) {
        return upload.replaceFirst("/upload/", "");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
