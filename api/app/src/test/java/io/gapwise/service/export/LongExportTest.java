package io.gapwise.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More is stored than the memory of the program holds. */
@Timeout(240)
class LongExportTest {

    private static final int ANSWERS = 20_000;
    private static final int HEAP_MIB = 128;

    @TempDir
    private Path data;

    @Test
    void readsAFewAnswersAtATime() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post("{\"title\":\"Late reports\"}");
            JdbcClient store = service.bean(JdbcClient.class);
            multiply(store, 0);
            store.sql("set query_statistics true").update();

            Received export = Received.from(service.to("/api/v1/export").build());

            assertThat(export.answers()).isEqualTo(ANSWERS);
            assertThat(export.last()).contains("\"end\":true", "\"recommendation\":" + ANSWERS);
            assertThat(store.sql("select max(max_row_count) from information_schema.query_statistics")
                            .query(Long.class)
                            .single())
                    .isLessThanOrEqualTo(50);
        }
    }

    @Test
    @Tag("faults")
    void needsNoMemoryForWhatItHolds() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post("{\"title\":\"Late reports\"}");
            multiply(service.bean(JdbcClient.class), 5_000);
        }
        try (ServiceProcess program = ServiceProcess.start(
                List.of("-Xmx" + HEAP_MIB + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"), data, List.of())) {
            Received export = Received.from(program.to("/api/v1/export").build());

            assertThat(export.answers()).isEqualTo(ANSWERS);
            assertThat(export.last()).contains("\"end\":true", "\"recommendation\":" + ANSWERS);
            assertThat(export.characters()).isGreaterThan(HEAP_MIB * 1024L * 1024);
            assertThat(program.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    /** What came of an export, of which only the last line is kept. */
    private record Received(long characters, long answers, String last) {

        static Received from(HttpRequest request) throws Exception {
            HttpResponse<InputStream> export = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            long characters = 0;
            long answers = 0;
            String last = "";
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(export.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    characters += line.length();
                    answers += line.startsWith("{\"type\":\"recommendation\"") ? 1 : 0;
                    last = line;
                }
            }
            return new Received(characters, answers, last);
        }
    }

    /** @param padding the number of blanks that each case has more, which mean nothing in JSON */
    private static void multiply(JdbcClient store, int padding) {
        store.sql(
                        "insert into gap_case (id, tenant, title, sample, version, revision, last_answer, created_at, changed_at)"
                                + " select '00000000-0000-4000-9000-' || lpad(x, 12, '0'), tenant, title, false, 1, 1,"
                                + " '00000000-0000-4000-9000-' || lpad(x, 12, '0'), created_at, changed_at"
                                + " from gap_case, system_range(2, " + ANSWERS + ")")
                .update();
        store.sql("insert into stored_case (tenant, case_id, number, made_at, made_how, body) select tenant,"
                        + " '00000000-0000-4000-9000-' || lpad(x, 12, '0'), 1, made_at, made_how, '{' || repeat(' ', "
                        + padding
                        + ") || substring(body from 2)"
                        + " from stored_case, system_range(2, " + ANSWERS + ")")
                .update();
        store.sql(
                        "insert into stored_recommendation (tenant, public_id, case_id, state, case_seq, rule_set, verdict, evaluated_at, packed,"
                                + " title)"
                                + " select r.tenant, c.case_id, c.case_id, r.state, c.seq, r.rule_set, r.verdict, r.evaluated_at, r.packed, r.title"
                                + " from stored_recommendation r, stored_case c where c.seq > r.case_seq")
                .update();
        // Whether they are proven does not matter here, and the program would add them all to the chain at its start.
        store.sql("insert into answer_proof (tenant, recommendation, place, salt, text_hash, coded_hash, content_hash,"
                        + " previous_hash) select r.tenant, r.public_id, r.seq, p.salt, p.text_hash, p.coded_hash,"
                        + " p.content_hash, p.previous_hash from answer_proof p, stored_recommendation r"
                        + " where r.seq > (select min(seq) from stored_recommendation)")
                .update();
    }
}
