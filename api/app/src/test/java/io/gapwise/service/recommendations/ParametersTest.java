package io.gapwise.service.recommendations;

import static io.gapwise.app.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ParametersTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=, limit",
        "limit=ten, limit",
        "limit=-1, limit",
        "limit=1&limit=2, limit",
        "verdict=training, verdict",
        "verdict=, verdict",
        "since=yesterday, since",
        "since=2026-02-30, since",
        "since=%2B1000000000-12-31T23:59:59Z, since",
        "cursor=!!!, cursor",
        "cursor=, cursor",
        "cursor=MTIz, cursor",
        "reference=%zz, reference",
        "reference=a%00b, reference",
        "page=2, page",
        "Limit=2, Limit",
        "%zz=1, %zz",
    })
    void refusesParametersItCannotUse(String query, String parameter) throws Exception {
        String answer = service.raw("GET %s?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(ServiceUnderTest.RECOMMENDATIONS, query));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        JsonNode problem = ServiceUnderTest.JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/detail").asString()).isNotBlank();
    }

    @Test
    void namesEveryBadParameterAtOnceWithTheNearestWord() {
        JsonNode problem = json(service.get(ServiceUnderTest.RECOMMENDATIONS + "?limit=0&verdict=TRANING&refrence=1"));

        assertThat(problem.get("errors")).hasSize(3);
        assertThat(problem.at("/errors/0/maybe").asString()).isEqualTo("reference");
        assertThat(problem.at("/errors/2/maybe").asString()).isEqualTo("TRAINING");
        assertThat(problem.at("/errors/2/allowed/0").asString()).isEqualTo("TRAINING");
    }
}
