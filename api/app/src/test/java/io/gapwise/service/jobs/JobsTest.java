package io.gapwise.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.TenantByHeader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A file of many cases is taken in, whole or in pieces, answered in the background, and its results are read. */
@Timeout(180)
class JobsTest {

    private static final String SHEET = """
            title,reference,obstacles.toolsInadequate
            Late reports,%1$s-1,PRESENT
            Wrong forms,%1$s-2,NEVER
            =1+1,%1$s-3,PRESENT
            """;

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn(
            "--" + TenantByHeader.SETTING + "=true",
            "--gapwise.samples=false",
            "--gapwise.jobs.largest=2MB",
            "--gapwise.jobs.open=3",
            "--gapwise.quotas.jobs=6");

    private static SentJobs of(String tenant) {
        return new SentJobs(service::to, tenant);
    }

    @Test
    void answersEachLineAndSaysOfEachWhatBecameOfIt() {
        SentJobs jobs = of("lines");
        String file = SentJobs.lines("Line", 230).replaceFirst("\n", "\n\n") + "{\"titel\":1}\nno case\n";

        String id = jobs.begin("", SentJobs.LINES, file);
        JsonNode job = jobs.awaitOver(id);

        assertThat(job.get("state").asString()).isEqualTo("DONE");
        assertThat(job.get("lines").toString())
                .isEqualTo("{\"total\":232,\"read\":232,\"answered\":230,\"refused\":2,\"untouched\":0}");
        assertThat(job.get("linesPerSecond").asDouble()).isPositive();
        assertThat(job.get("firstRefused")).hasSize(2);
        List<JsonNode> results = jobs.results(id);
        assertThat(results.stream().map(line -> line.get("line").asLong()))
                .containsExactlyElementsOf(LongStream.concat(LongStream.of(1), LongStream.rangeClosed(3, 233))
                        .boxed()
                        .toList());
        assertThat(results.get(231).at("/problem/line").asLong()).isEqualTo(233);
        JsonNode first = results.get(0);
        JsonNode stored = ServiceUnderTest.json(jobs.send(
                "GET", "/api/v1/recommendations/" + first.get("recommendation").asString(), ""));
        assertThat(stored.at("/verdict/value").asString())
                .isEqualTo(first.get("verdict").asString());
        assertThat(stored("lines")).isEqualTo(230);
        assertThat(pieces(id, "SENT"))
                .as("the file is not kept when it is answered")
                .isZero();
    }

    @Test
    void answersALineWithAKeyOnce() {
        SentJobs jobs = of("keys");
        String file = "{\"title\":\"Keyed\",\"idempotencyKey\":\"k\"}\n".repeat(3)
                + "{\"title\":\"Other\",\"idempotencyKey\":\"k\"}\n";

        List<JsonNode> results = List.of();
        for (int i = 0; i < 2; i++) {
            String id = jobs.begin("", SentJobs.LINES, file);
            jobs.awaitOver(id);
            results = jobs.results(id);
        }

        assertThat(results.stream()
                        .limit(3)
                        .map(line -> line.get("recommendation"))
                        .distinct())
                .hasSize(1);
        assertThat(results.get(3).at("/problem/code").asString()).isEqualTo("idempotency-key-reused");
        assertThat(stored("keys")).isEqualTo(1);
    }

    @Test
    void beginsOneJobForAKey() {
        SentJobs jobs = of("once");
        String[] key = {"Idempotency-Key", "job"};

        HttpResponse<String> first = jobs.post("", SentJobs.LINES, "{\"title\":\"Once\"}", key);
        jobs.awaitOver(SentJobs.id(first));
        HttpResponse<String> again = jobs.post("", SentJobs.LINES, "{\"title\":\"Once\"}", key);

        assertThat(SentJobs.id(again)).isEqualTo(SentJobs.id(first));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(ServiceUnderTest.json(jobs.get(""))).hasSize(1);
        assertThat(stored("once")).isEqualTo(1);
    }

    @Test
    void answersTheRowsOfASheetAndGivesATableThatRunsNothing() {
        SentJobs jobs = of("sheets");

        String id = jobs.begin("", "text/csv", SHEET.formatted("A"));
        JsonNode job = jobs.awaitOver(id);

        assertThat(job.get("lines").toString()).contains("\"total\":3", "\"answered\":2", "\"refused\":1");
        assertThat(jobs.results(id).get(1).at("/problem/errors/0/pointer").asString())
                .isEqualTo("/obstacles/toolsInadequate");
        HttpResponse<String> table = jobs.get("/" + id + "/results", "Accept", "text/csv");
        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(table.body().lines())
                .hasSize(4)
                .anySatisfy(row -> assertThat(row).startsWith("3,REFUSED").contains("bad-case"));

        String again =
                jobs.begin("?reference=update", "text/csv", SHEET.formatted("A").replace("1,PRESENT", "1,ABSENT"));
        jobs.awaitOver(again);
        assertThat(jobs.results(again).stream().map(line -> line.get("state").asString()))
                .containsExactly("ANSWERED", "REFUSED", "UNCHANGED");
        assertThat(jobs.results(again).get(0).get("version").asInt()).isEqualTo(2);
        assertThat(jobs.results(again).get(0).get("case"))
                .isEqualTo(jobs.results(id).get(0).get("case"));
    }

    @Test
    void readsASheetByTheMapAsItWasWhenItWasSent() {
        SentJobs jobs = of("maps");
        String map = "/api/v1/sheet-maps/requests";
        jobs.send(
                "PUT",
                map,
                "{\"gapwiseSheetMap\":1,\"columns\":[{\"column\":\"Request\",\"use\":\"ANSWER\",\"field\":\"title\"}]}",
                "Content-Type",
                "application/json");

        String id = SentJobs.id(jobs.post("?map=requests", "text/csv", "Request;Priority\n", "Upload-Complete", "?0"));
        jobs.send("DELETE", map, "", "If-Match", "*");
        jobs.patch(id, "Late;High\nWrong;Low\n", "Upload-Offset", "17", "Upload-Complete", "?1");

        assertThat(jobs.awaitOver(id).at("/lines/answered").asInt()).isEqualTo(2);
        assertThat(jobs.post("?map=requests", "text/csv", "Request\nA\n").statusCode())
                .isEqualTo(404);
    }

    @Test
    void endsWithAProblemWhereNothingInTheFileCanBeRead() {
        SentJobs jobs = of("unreadable");

        JsonNode job = jobs.awaitOver(jobs.begin("", "text/csv", "Request;Priority\nLate;High\n"));

        assertThat(job.get("state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/problem/code").asString()).isEqualTo("bad-sheet");
        assertThat(job.at("/problem/errors")).isNotEmpty();
    }

    @Test
    void givesAnyPartOfTheResultsInEachFormAndSaysWhenThereIsNone() {
        SentJobs jobs = of("ranges");
        String id = jobs.begin("", SentJobs.LINES, SentJobs.lines("Part", 150));
        jobs.awaitOver(id);

        for (String type : List.of(
                SentJobs.LINES, "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
            byte[] all = bytes(jobs, id, type);
            String path = "/" + id + "/results";
            HttpResponse<String> whole = jobs.get(path, "Accept", type);
            String tag = whole.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).startsWith("\"");
            assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
            assertThat(jobs.get(path, "Accept", type, "If-None-Match", tag).statusCode())
                    .isEqualTo(304);

            byte[] put = new byte[0];
            for (int from = 0; from < all.length; from += all.length / 3 + 1) {
                int to = Math.min(all.length, from + all.length / 3 + 1);
                HttpResponse<byte[]> part = part(jobs, id, type, "bytes=%d-%d".formatted(from, to - 1), tag);
                assertThat(part.statusCode()).isEqualTo(206);
                assertThat(part.headers().firstValue("Content-Range"))
                        .contains("bytes %d-%d/%d".formatted(from, to - 1, all.length));
                put = joined(put, part.body());
            }
            assertThat(put).as(type).isEqualTo(all);
            assertThat(part(jobs, id, type, "bytes=-10", tag).body()).hasSize(10);
            assertThat(part(jobs, id, type, "bytes=5-", "\"other\"").statusCode())
                    .isEqualTo(200);
            HttpResponse<byte[]> none = part(jobs, id, type, "bytes=%d-".formatted(all.length), tag);
            assertThat(none.statusCode()).isEqualTo(416);
            assertThat(none.headers().firstValue("Content-Range")).contains("bytes */" + all.length);
        }
        assertThat(jobs.get("/" + id + "/results", "Accept", "text/html").statusCode())
                .isEqualTo(406);
        HttpResponse<String> head = jobs.send("HEAD", SentJobs.PATH + "/" + id + "/results", "");
        assertThat(head.statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnWhereTheSendingBrokeOff() throws Exception {
        SentJobs jobs = of("pieces");
        String file = SentJobs.lines("Piece", 120);
        HttpResponse<String> begun = jobs.post("", SentJobs.LINES, "", "Upload-Complete", "?0");
        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Upload-Limit")).contains("max-size=2097152, max-age=86400");
        String id = SentJobs.id(begun);

        breakOff(id, "pieces", file.length(), file.substring(0, 1000));
        await().until(() -> offset(jobs, id) == 1000);
        assertThat(jobs.job(id).get("state").asString()).isEqualTo("RECEIVING");

        HttpResponse<String> wrong = jobs.patch(id, "x", "Upload-Offset", "7", "Upload-Complete", "?0");
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.headers().firstValue("Upload-Offset")).contains("1000");
        assertThat(wrong.body()).contains("mismatching-upload-offset");
        assertThat(jobs.patch(id, file.substring(1000, 1500), "Upload-Offset", "1000", "Upload-Complete", "?0")
                        .statusCode())
                .isEqualTo(204);
        assertThat(jobs.patch(id, file.substring(1500), "Upload-Offset", "1500", "Upload-Complete", "?1")
                        .statusCode())
                .isEqualTo(202);
        HttpResponse<String> late = jobs.patch(id, "x", "Upload-Offset", "1500", "Upload-Complete", "?1");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("completed-upload");
        assertThat(late.headers().firstValue("Upload-Complete")).contains("?1");

        assertThat(jobs.awaitOver(id).at("/lines/answered").asInt()).isEqualTo(120);
        assertThat(stored("pieces")).isEqualTo(120);
    }

    @Test
    void readsOverAMarkOfTheByteOrderInTheFirstPiece() {
        SentJobs jobs = of("marked");
        String id = SentJobs.id(jobs.post("", SentJobs.LINES, "", "Upload-Complete", "?0"));

        jobs.patch(id, "\uFEFF{\"title\":\"Marked\"}\n", "Upload-Offset", "0", "Upload-Complete", "?1");

        assertThat(jobs.awaitOver(id).at("/lines/answered").asInt()).isEqualTo(1);
    }

    @Test
    void holdsASenderToWhatItSaidOfTheFile() {
        SentJobs jobs = of("headers");

        assertThat(jobs.post("", SentJobs.LINES, "{}", "Upload-Complete", "yes").body())
                .contains("bad-upload-header", "Upload-Complete");
        assertThat(jobs.post("", SentJobs.LINES, "{}", "Upload-Length", "3").body())
                .contains("inconsistent-upload-length");
        assertThat(jobs.post("", SentJobs.LINES, "{}", "Upload-Length", "3000000")
                        .statusCode())
                .isEqualTo(413);
        assertThat(jobs.post("", SentJobs.LINES, "x".repeat(2_100_000)).statusCode())
                .isEqualTo(413);
        assertThat(jobs.post("?map=m", SentJobs.LINES, "{}").statusCode()).isEqualTo(400);
        assertThat(jobs.post("?dryRun=true", "text/csv", "title\nA\n").body()).contains("dryRun");
        assertThat(jobs.post("", "text/plain", "{}").statusCode()).isEqualTo(415);
        String id = SentJobs.id(jobs.post("", SentJobs.LINES, "{}", "Upload-Complete", "?0", "Upload-Length", "5"));
        assertThat(jobs.patch(id, "1234", "Upload-Offset", "2", "Upload-Complete", "?0")
                        .body())
                .contains("inconsistent-upload-length");
        assertThat(jobs.patch(id, "1", "Upload-Complete", "?0").body()).contains("Upload-Offset");
        assertThat(ServiceUnderTest.json(jobs.get("")))
                .as("what was refused left no job")
                .hasSize(1);
    }

    @Test
    void cancelsWhatRunsAndForgetsWhatIsOver() {
        SentJobs jobs = of("cancelled");
        String id = jobs.begin("", SentJobs.LINES, SentJobs.lines("Long", 15_000));
        await().until(() -> jobs.read(id) > 0);
        assertThat(jobs.get("/" + id + "/results").body()).contains("job-not-over");

        assertThat(jobs.send("DELETE", SentJobs.PATH + "/" + id, "").statusCode())
                .isEqualTo(204);
        JsonNode job = jobs.job(id);
        assertThat(job.get("state").asString()).isEqualTo("CANCELLED");
        long answered = job.at("/lines/answered").asLong();
        assertThat(answered).isPositive().isLessThan(15_000);
        assertThat(jobs.results(id)).hasSize((int) answered);
        assertThat(stored("cancelled")).isEqualTo(answered);

        String next = jobs.begin("", SentJobs.LINES, "{\"title\":\"Next\"}");
        assertThat(jobs.awaitOver(next).get("state").asString()).isEqualTo("DONE");
        assertThat(stored("cancelled")).as("nothing came of it later").isEqualTo(answered + 1);
        assertThat(jobs.send("DELETE", SentJobs.PATH + "/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(jobs.get("/" + id).statusCode()).isEqualTo(404);
        assertThat(jobs.send("DELETE", SentJobs.PATH + "/" + id, "").statusCode())
                .isEqualTo(404);
    }

    /** A long job of one tenant is left when another tenant waits, and gone on with later. */
    @Test
    void letsTenantsTakeTurns() {
        SentJobs huge = of("huge");
        SentJobs small = of("small");
        String long1 = huge.begin("", SentJobs.LINES, SentJobs.lines("Huge", 14_000));
        await().until(() -> huge.read(long1) > 0);

        String short1 = small.begin("", SentJobs.LINES, SentJobs.lines("Small", 5));
        assertThat(small.awaitOver(short1).at("/lines/answered").asInt()).isEqualTo(5);
        long meanwhile = huge.read(long1);
        assertThat(meanwhile).isLessThan(14_000);
        assertThat(huge.get("/" + short1).statusCode()).isEqualTo(404);
        assertThat(ServiceUnderTest.json(small.get(""))).hasSize(1);

        await().until(() -> huge.read(long1) > meanwhile);
        huge.send("DELETE", SentJobs.PATH + "/" + long1, "");
        assertThat(huge.results(long1).stream().map(line -> line.get("line").asLong()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, stored("huge")).boxed().toList());
    }

    @Test
    void limitsTheJobsOfATenantAndListsThem() {
        SentJobs jobs = of("many");
        for (int i = 0; i < 3; i++) {
            jobs.post("", SentJobs.LINES, "", "Upload-Complete", "?0");
        }
        HttpResponse<String> refused = jobs.post("", SentJobs.LINES, "{}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("too-many-jobs");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();

        ServiceUnderTest.json(jobs.get("?state=RECEIVING"))
                .forEach(
                        job -> jobs.patch(job.get("id").asString(), "", "Upload-Offset", "0", "Upload-Complete", "?1"));
        await().until(() -> ServiceUnderTest.json(jobs.get("?state=DONE")).size() == 3);
        for (int i = 0; i < 3; i++) {
            jobs.awaitOver(jobs.begin("", SentJobs.LINES, "{\"title\":\"A\"}"));
        }
        assertThat(jobs.post("", SentJobs.LINES, "{}").body()).contains("quota-reached");

        HttpResponse<String> page = jobs.get("?limit=4");
        String next = page.headers().firstValue("Link").orElseThrow().replaceAll(".*<" + SentJobs.PATH + "|>.*", "");
        assertThat(ServiceUnderTest.json(page)).hasSize(4);
        assertThat(ServiceUnderTest.json(jobs.get(next))).hasSize(2);
        assertThat(jobs.get("?state=DOME").body()).contains("DONE");
        assertThat(jobs.get("?cursor=x").statusCode()).isEqualTo(400);
        jobs.send(
                "DELETE",
                SentJobs.PATH + "/" + ServiceUnderTest.json(page).at("/0/id").asString(),
                "");
        assertThat(jobs.post("", SentJobs.LINES, "").statusCode()).isEqualTo(202);
    }

    @Test
    void tellsProblemsInTheLanguageOfWhoSentIt() {
        SentJobs jobs = of("german");
        String id = SentJobs.id(jobs.post("", SentJobs.LINES, "{}", "Accept-Language", "de"));

        assertThat(jobs.awaitOver(id).at("/firstRefused/0/problem/title").asString())
                .isEqualTo("Das ist kein gültiger Fall");
    }

    private static long stored(String tenant) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from stored_recommendation where tenant = :tenant")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    private static long pieces(String job, String kind) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from bulk_job_piece where job = :job and kind = :kind")
                .param("job", job)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private static long offset(SentJobs jobs, String id) {
        return jobs.send("HEAD", SentJobs.PATH + "/" + id, "")
                .headers()
                .firstValueAsLong(UploadHeaders.OFFSET)
                .orElseThrow();
    }

    /** Sends less than it announces, and goes. */
    private static void breakOff(String id, String tenant, int announced, String sent) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PATCH " + SentJobs.PATH + "/" + id + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + TenantByHeader.HEADER
                            + ": " + tenant + "\r\nContent-Type: " + SentJobs.PARTIAL
                            + "\r\nUpload-Offset: 0\r\nUpload-Complete: ?1\r\nContent-Length: " + announced + "\r\n\r\n"
                            + sent)
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(300);
        }
    }

    private static byte[] bytes(SentJobs jobs, String id, String type) {
        return part(jobs, id, type, null, null).body();
    }

    private static HttpResponse<byte[]> part(
            SentJobs jobs, String id, String type, @Nullable String range, @Nullable String ifRange) {
        return jobs.bytes("/" + id + "/results", type, range, ifRange);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
