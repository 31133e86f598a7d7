package io.gapwise.service.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.requests.Call.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies come packed, with a mark before them, or in a charset that is none of ours. */
class BodiesTest {

    private static final String ASK = ServiceUnderTest.RECOMMENDATIONS;
    private static final String BATCH = ASK + "/batch";
    private static final String CASE = "{\"title\":\"Späte Berichte\"}";
    private static final String MARK = "\ufeff";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static Answer packed(String path, String type, byte[] bytes) {
        return Call.to(service, path)
                .with("Content-Type", type)
                .with("Content-Encoding", "gzip")
                .post(bytes)
                .answer();
    }

    @Test
    void readsWhatIsPacked() {
        Answer answer = packed(ASK, "application/json", Call.packed(Call.utf8(CASE)));

        assertThat(answer.status()).isEqualTo(201);
        String id = answer.json().get("id").asString();
        assertThat(Call.to(service, ASK + "/" + id + "/case").answer().text()).isEqualTo(CASE);
    }

    @Test
    void refusesACaseThatIsTooLargeWhenUnpacked() {
        byte[] bomb = Call.packed(Call.utf8("{\"title\":\"" + "x".repeat(10_000_000) + "\"}"));

        assertThat(bomb.length).isLessThan(64 * 1024);
        assertThat(packed(ASK, "application/json", bomb).status()).isEqualTo(413);
    }

    /** A stream of lines has no bound of its own, so what swells is told by how much it swells. */
    @Test
    void givesUpABatchThatSwellsOutOfAllProportion() {
        byte[] blanks = new byte[80_000_000];
        Arrays.fill(blanks, (byte) '\n');
        byte[] bomb = Call.packed(blanks);

        String[] lines = packed(BATCH, "application/x-ndjson", bomb).text().split("\n");

        assertThat(ServiceUnderTest.JSON
                        .readTree(lines[lines.length - 2])
                        .get("status")
                        .asInt())
                .isEqualTo(413);
        assertThat(lines[lines.length - 1]).contains("\"end\":false");
    }

    @Test
    void takesAnHonestBatchPacked() {
        String lines = (CASE + "\n").repeat(120);

        String[] answers = packed(BATCH, "application/x-ndjson", Call.packed(Call.utf8(lines)))
                .text()
                .split("\n");

        assertThat(answers).hasSize(121);
        assertThat(answers[120]).contains("\"end\":true,\"answered\":120,\"bad\":0");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20})
    void saysThatWhatIsPackedIsBroken(int length) {
        Answer answer = packed(ASK, "application/json", Arrays.copyOf(Call.packed(Call.utf8(CASE)), length));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "deflate", "gzip, gzip"})
    void saysWhatItCanUnpackInsteadOfThis(String coding) {
        Answer answer = Call.json(service, ASK, CASE)
                .with("Content-Encoding", coding)
                .with("Accept-Language", "de")
                .answer();

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains("lässt sich hier nicht entpacken", coding);
    }

    @Test
    void takesWhatSaysThatItIsNotPacked() {
        assertThat(Call.json(service, ASK, CASE)
                        .with("Content-Encoding", "identity")
                        .answer()
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\""})
    void readsOverAMarkBeforeTheText(String type) {
        Answer answer = Call.to(service, ASK)
                .with("Content-Type", type)
                .post(Call.utf8(MARK + CASE))
                .answer();

        assertThat(answer.status()).isEqualTo(201);
        String lines = Call.to(service, BATCH)
                .with("Content-Type", "application/x-ndjson")
                .post(Call.utf8(MARK + CASE + "\n" + CASE))
                .answer()
                .text();
        assertThat(lines).contains("\"end\":true,\"answered\":2,\"bad\":0");
    }

    /** Only the first character of a body is a mark; what only begins like one is what it is. */
    @ParameterizedTest
    @ValueSource(strings = {"\ufeff\ufeff" + CASE, "\ufeef" + CASE, "\ufeff", ""})
    void readsOverNothingElse(String body) {
        Answer answer = Call.json(service, ASK, body).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/code").asString()).isIn("malformed", "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-16", "windows-1252", "nothing-known"})
    void readsJsonInNoOtherCharset(String charset) {
        Answer answer = Call.to(service, ASK)
                .with("Content-Type", "application/json; charset=" + charset)
                .post(Call.utf8(CASE))
                .answer();

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("detail").asString()).contains("UTF-8", charset);
    }

    /** Both ways packed, a client still gets the answer to a line before it sends the next one. */
    @Test
    void answersEachLineOfAPackedBatchAtOnce() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + BATCH + " HTTP/1.1\r\nHost: 127.0.0.1:" + service.port()
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Encoding: gzip\r\nAccept-Encoding: gzip\r\n"
                            + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            GZIPOutputStream lines = new GZIPOutputStream(packed, 512, true);
            InputStream in = socket.getInputStream();
            for (int line = 0; line < 3; line++) {
                lines.write(Call.utf8(CASE + "\n"));
                lines.flush();
                chunk(out, packed);
                if (line == 0) {
                    skipHead(in);
                }
                assertThat(moreThan(in, line)).as("line " + line).isPositive();
            }
            lines.finish();
            chunk(out, packed);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(in.readAllBytes()).isNotEmpty();
        }
    }

    private static void chunk(OutputStream out, ByteArrayOutputStream packed) throws IOException {
        out.write((Integer.toHexString(packed.size()) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(out);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        packed.reset();
    }

    private static void skipHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        assertThat(head.toString()).contains("200", "gzip");
    }

    /** Waits for the next bytes of the answer; packed, a second answer is little more than what differs from the first. */
    private static int moreThan(InputStream in, int line) throws IOException {
        byte[] some = new byte[64 * 1024];
        int read = 0;
        while (read < (line == 0 ? 200 : 20)) {
            read += in.read(some, read, some.length - read);
        }
        return read;
    }

    /** Holds that {@link GZIPInputStream} takes what the program packs. */
    @Test
    void packsLinesSoThatTheyCanBeUnpacked() {
        Answer answer = Call.to(service, BATCH)
                .with("Content-Type", "application/x-ndjson")
                .with("Accept-Encoding", "gzip")
                .post(Call.utf8((CASE + "\n").repeat(3)))
                .answer();

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.unpacked().lines()).hasSize(4);
    }
}
