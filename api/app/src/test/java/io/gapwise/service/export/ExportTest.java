package io.gapwise.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.access.TenantByHeader;
import io.gapwise.service.load.OpenExports;
import io.gapwise.service.proof.AnswerContent;
import io.gapwise.service.proof.ChainHead;
import io.gapwise.service.proof.Proof;
import io.gapwise.site.drafts.Drafts;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A tenant can take everything with it, and can tell whether it got everything. */
@Timeout(120)
class ExportTest {

    private static final byte[] FILE = "title,headcount\nFrom a sheet,four\n".getBytes(StandardCharsets.UTF_8);

    private static final String PATH = "/api/v1/export";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn("--" + TenantByHeader.SETTING + "=true");

    private static final JsonNode description = ServiceUnderTest.json(ServiceUnderTest.send(
            service.to("/v3/api-docs").header(TenantByHeader.HEADER, "main").build()));

    @Test
    void holdsEverythingThatIsStoredOfATenant() {
        String tenant = "whole";
        post(
                tenant,
                "{\"title\":\"Late reports\",\"reference\":\"HR-1\",\"obstacles\":{\"toolsInadequate\":\"PRESENT\"}}");
        String erased = post(tenant, "{\"title\":\"Nobody may know\",\"reference\":\"HR-2\"}");
        delete(tenant, "/api/v1/cases/" + erased);
        Callers.run(Caller.program(tenant), () -> service.bean(Drafts.class).begin("{\"title\":\"Half said\"}", null));
        storeUpload(tenant);

        List<JsonNode> lines = lines(tenant);

        assertThat(lines.get(0).get("tenant").asString()).isEqualTo(tenant);
        assertThat(lines.stream().map(ExportTest::type).distinct())
                .containsExactlyInAnyOrder(
                        "export",
                        "case",
                        "recommendation",
                        "gap-case",
                        "case-version",
                        "erasure",
                        "draft",
                        "upload",
                        "upload-file",
                        "upload-row",
                        "upload-correction",
                        "audit-entry",
                        "end");
        assertThat(of(lines, "case"))
                .extracting(line -> line.at("/case/title").asString())
                .containsExactly("Late reports", "[erased]");
        assertThat(of(lines, "draft").get(0).at("/case/title").asString()).isEqualTo("Half said");
        assertThat(Base64.getDecoder()
                        .decode(of(lines, "upload-file").get(0).get("content").asString()))
                .isEqualTo(FILE);
        assertThat(of(lines, "upload-row").get(0).get("cells").toString()).isEqualTo("[\"From a sheet\",\"4\"]");
        assertThat(of(lines, "erasure").get(0).get("case").asString()).isEqualTo(erased);
        assertThat(lines.toString()).doesNotContain("Nobody may know", "HR-2");
    }

    @Test
    void saysInItsLastLineThatNothingIsMissing() {
        String tenant = "counted";
        post(tenant, "{\"title\":\"One\"}");
        post(tenant, "{\"title\":\"Two\"}");

        List<JsonNode> lines = lines(tenant);
        JsonNode end = lines.get(lines.size() - 1);

        assertThat(end.get("end").asBoolean()).isTrue();
        assertThat(end.at("/lines/case").asInt()).isEqualTo(2);
        assertThat(end.get("lines").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(lines.size() - 2);
    }

    @Test
    void describesEachOfItsLines() {
        post("described", "{\"title\":\"One\"}");
        String erased = post("described", "{\n  \"title\": \"Two\"\n}");
        delete("described", "/api/v1/cases/" + erased);
        post("described", "{\n  \"title\": \"Three\"\n}");
        storeUpload("described");

        for (JsonNode line : lines("described")) {
            assertThat(schema().validate(line.toString(), InputFormat.JSON))
                    .as(line.toString())
                    .isEmpty();
        }
        assertThat(schema().validate("{\"type\":\"case\"}", InputFormat.JSON)).isNotEmpty();
    }

    /** What was decided can be proven elsewhere, from the export alone. */
    @Test
    void provesEachAnswerFromItsLinesAlone() {
        String tenant = "proven";
        post(tenant, "{\"title\":\"One\"}");
        String erased = post(tenant, "{\"title\":\"Two\",\"reference\":\"R\"}");
        post(tenant, "{\n\t\"title\":\r\n \"Three\"\n}");
        delete(tenant, "/api/v1/cases/" + erased);

        List<JsonNode> lines = lines(tenant);
        List<JsonNode> cases = of(lines, "case");
        List<JsonNode> answers = of(lines, "recommendation");
        List<String> raw = bodies(tenant);
        ChainHead head = ChainHead.none(tenant);
        for (int i = 0; i < cases.size(); i++) {
            Proof proof = proof(tenant, answers.get(i));
            assertThat(proof.follows(head)).isTrue();
            assertThat(proof.proves(content(cases.get(i), answers.get(i), raw.get(2 * i), raw.get(2 * i + 1))))
                    .as(raw.get(2 * i))
                    .isTrue();
            head = proof.head();
        }
        assertThat(cases).hasSize(3);
    }

    @Test
    void isRecordedInTheAuditTrail() {
        lines("audited");
        lines("audited");

        assertThat(of(lines("audited"), "audit-entry"))
                .extracting(line -> line.get("action").asString())
                // The rules are released at some time after the start.
                .filteredOn(action -> !action.equals("rules-released"))
                .containsOnly("exported")
                .hasSize(3);
    }

    @Test
    void leavesOutThePeopleForThoseWhoMayNotReadOfThem() throws Exception {
        Caller reader = new Caller("people", "key:portal", Set.of(Scope.CASES_READ));
        lines("people");

        try (Callers.Working working = Callers.begin(reader)) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            service.bean(TenantExport.class).write(response);
            List<JsonNode> lines = parsed(response.getContentAsString());
            assertThat(of(lines, "audit-entry")).isEmpty();
            assertThat(lines.get(0).get("leftOut").toString())
                    .isEqualTo("{\"audit-entry\":\"needs the scope people:read\"}");
        }
    }

    @Test
    void isSentToATenantOnceAtATime() throws Exception {
        try (Callers.Working working = Callers.begin(Caller.program("busy"));
                OpenExports.OpenExport open = service.bean(OpenExports.class).open()) {
            HttpResponse<String> refused = get("busy");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(get("other").statusCode()).isEqualTo(200);
        }
        assertThat(get("busy").statusCode()).isEqualTo(200);
    }

    @Test
    void saysInItsLastLineThatItBrokeOff() {
        try (ServiceUnderTest damaged = ServiceUnderTest.onItsOwn()) {
            damaged.post("{\"title\":\"One\"}");
            damaged.bean(JdbcClient.class)
                    .sql("alter table draft rename to hidden_draft")
                    .update();

            List<JsonNode> lines = parsed(damaged.get(PATH).body());

            JsonNode end = lines.get(lines.size() - 1);
            assertThat(end.get("end").asBoolean()).isFalse();
            assertThat(end.at("/problem/status").asInt()).isEqualTo(500);
            assertThat(of(lines, "case")).hasSize(1);
            assertThat(end.toString()).doesNotContain("hidden_draft", "Exception");
        }
    }

    private static void storeUpload(String tenant) {
        String id = UUID.randomUUID().toString();
        JdbcClient store = service.bean(JdbcClient.class);
        store.sql("insert into upload (tenant, id, file_name, digest, workbook, cell_separator, byte_order_mark, state,"
                        + " uploaded_at) values (?, ?, 'a.csv', 'd', false, ',', false, 'OPEN', current_timestamp)")
                .params(tenant, id)
                .update();
        store.sql("insert into upload_file (tenant, upload, number, content) values (?, ?, 0, ?)")
                .params(tenant, id, FILE)
                .update();
        store.sql("insert into upload_column (upload, position, name) values (?, 0, 'title'), (?, 1, 'headcount')")
                .params(id, id)
                .update();
        store.sql("insert into upload_row (tenant, upload, line, title, cells, state)"
                        + " values (?, ?, 1, 'From a sheet', '[\"TFrom a sheet\",\"N4\"]', 'GOOD')")
                .params(tenant, id)
                .update();
        store.sql("insert into upload_correction (tenant, upload, line, column_index, was, became)"
                        + " values (?, ?, 1, 1, 'four', '4')")
                .params(tenant, id)
                .update();
    }

    private static Proof proof(String tenant, JsonNode answer) {
        JsonNode proof = answer.get("proof");
        return new Proof(
                answer.get("id").asString(),
                tenant,
                proof.get("place").asLong(),
                proof.has("salt") ? proof.get("salt").asString() : null,
                proof.get("textHash").asString(),
                proof.get("codedHash").asString(),
                proof.get("contentHash").asString(),
                proof.get("previousHash").asString());
    }

    private static AnswerContent content(JsonNode sent, JsonNode answer, String caseText, String answerText) {
        return new AnswerContent(
                answer.get("id").asString(),
                answer.get("ruleSet").asString(),
                answer.at("/recommendation/verdict/value").asString(),
                Instant.parse(answer.at("/recommendation/evaluatedAt").asString()),
                sent.has("sent") ? sent.get("sent").asString() : caseText,
                answerText);
    }

    /** Returns the cases and the answers character by character, as they stand in their lines. */
    private static List<String> bodies(String tenant) {
        return get(tenant)
                .body()
                .lines()
                .filter(line ->
                        line.startsWith("{\"type\":\"case\"") || line.startsWith("{\"type\":\"recommendation\""))
                .map(line -> line.replaceFirst("^.*?,\"(case|recommendation)\":\\{", "{")
                        .replaceFirst("(,\"sent\":\".*\"|,\"proof\":\\{[^}]*})?}$", ""))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        "{\"$ref\":\"#/components/schemas/ExportLine\",\"components\":%s}"
                                .formatted(description.get("components")),
                        InputFormat.JSON);
    }

    private static List<JsonNode> of(List<JsonNode> lines, String type) {
        return lines.stream().filter(line -> type(line).equals(type)).toList();
    }

    private static String type(JsonNode line) {
        return line.get("type").asString();
    }

    private static List<JsonNode> lines(String tenant) {
        HttpResponse<String> response = get(tenant);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        return parsed(response.body());
    }

    private static List<JsonNode> parsed(String lines) {
        return lines.lines().map(ServiceUnderTest.JSON::readTree).toList();
    }

    private static HttpResponse<String> get(String tenant) {
        return ServiceUnderTest.send(
                service.to(PATH).header(TenantByHeader.HEADER, tenant).build());
    }

    private static String post(String tenant, String json) {
        return ServiceUnderTest.json(ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS)
                        .header(TenantByHeader.HEADER, tenant)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build()))
                .get("id")
                .asString();
    }

    private static void delete(String tenant, String path) {
        ServiceUnderTest.send(
                service.to(path).header(TenantByHeader.HEADER, tenant).DELETE().build());
    }
}
