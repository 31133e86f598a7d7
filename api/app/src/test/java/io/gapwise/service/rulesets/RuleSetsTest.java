package io.gapwise.service.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.ruleset.drl.CanonicalReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RuleSetsTest {

    private static final String PATH = "/api/v1/rulesets";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void showsWhichSetIsLiveAndThatItIsBuiltIn() {
        JsonNode live = ServiceUnderTest.json(service.get(PATH)).get("live");

        assertThat(live.get("from").asString()).isEqualTo("BUILT_IN");
        assertThat(live.get("rules").asInt()).isGreaterThan(300);
        assertThat(live.get("version").asString())
                .isEqualTo(ServiceUnderTest.json(service.get("/api/v1/rules"))
                        .get("version")
                        .asString());
    }

    @Test
    void givesTheTextOfASetThatAnsweredAndItReadsBackToItsVersion() {
        String version = ServiceUnderTest.json(service.post(MiniFolder.TOOLS))
                .at("/ruleset/version")
                .asString();

        JsonNode text = ServiceUnderTest.json(service.get(PATH + "/" + version));

        assertThat(text.get("version").asString()).isEqualTo(version);
        assertThat(text.has("firstUsed")).isTrue();
        assertThat(CanonicalReader.read(text.get("text").asString()).version()).isEqualTo(version);
    }

    @Test
    void givesTheTextOfALiveSetThatHasNotAnsweredYet(@TempDir Path data) {
        try (ServiceUnderTest fresh = ServiceUnderTest.on(data)) {
            JsonNode all = ServiceUnderTest.json(fresh.get(PATH));
            JsonNode text = ServiceUnderTest.json(
                    fresh.get(PATH + "/" + all.at("/live/version").asString()));

            assertThat(all.get("stored")).isEmpty();
            assertThat(text.has("firstUsed")).isFalse();
            assertThat(text.get("text").asString()).contains("rule \"causes/never-learned\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "none", "0000000000000000000000000000000000000000000000000000000000000000", "%27"})
    void knowsNoOtherVersion(String version) {
        HttpResponse<String> answer = service.get(PATH + "/" + version);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void listsAllThatEverAnsweredPageByPageTheNewestFirst(@TempDir Path data) {
        try (ServiceUnderTest own = ServiceUnderTest.on(data)) {
            List<String> versions = store(own, 45);
            List<String> listed = new ArrayList<>();
            String page = PATH + "?limit=20";
            while (page != null) {
                HttpResponse<String> answer = own.get(page);
                ServiceUnderTest.json(answer)
                        .get("stored")
                        .forEach(one -> listed.add(one.get("version").asString()));
                page = answer.headers()
                        .firstValue("Link")
                        .map(link -> link.substring(1, link.indexOf('>')))
                        .orElse(null);
            }
            assertThat(listed).isEqualTo(versions);
        }
    }

    /** Of three at a time the time is the same. */
    private static List<String> store(ServiceUnderTest own, int count) {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String version = "%064x".formatted(i);
            own.bean(JdbcClient.class)
                    .sql("insert into stored_rule_set (version, canonical, first_used, semantics) values (?, '', ?, 1)")
                    .params(version, OffsetDateTime.parse("2026-01-01T00:00:%02dZ".formatted(i / 3)))
                    .update();
            own.bean(JdbcClient.class)
                    .sql("insert into rule_set_use (tenant, rule_set, first_used, semantics)"
                            + " select 'main', version, first_used, semantics from stored_rule_set where version = ?")
                    .params(version)
                    .update();
            newestFirst.add(0, version);
        }
        return newestFirst;
    }

    @Test
    void namesAllParametersThatCannotBeUsed() {
        HttpResponse<String> answer = service.get(PATH + "?limit=0&cursor=x&colour=red");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(answer).get("errors")).hasSize(3);
    }
}
