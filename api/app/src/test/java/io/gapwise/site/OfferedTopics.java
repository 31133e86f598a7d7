package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A team that was offered topics and has chosen some of them, with everything that its pages can show. */
final class OfferedTopics {

    private OfferedTopics() {}

    /** Returns the path of the page by which people choose. */
    static String linkOf(ServiceUnderTest service) {
        return link(offered(service, "Agents " + UUID.randomUUID()));
    }

    private static String link(JsonNode offer) {
        return offer.get("link").asString().replaceFirst("https?://[^/]+", "");
    }

    /** Returns the path of the page of the offer. */
    static String chosenOf(ServiceUnderTest service) {
        String persona = "Agents " + UUID.randomUUID();
        sent(
                service,
                "/api/v1/personas",
                "application/json",
                "{\"name\":\"" + persona + "\",\"day\":\"Calls in waves\"}");
        JsonNode offer = offered(service, persona);
        String link = link(offer);
        for (int i = 0; i < 4; i++) {
            String once = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
            sent(
                    service,
                    link,
                    "application/x-www-form-urlencoded",
                    "once=" + once + "&pick-1=0&pick-2=" + (1 + i % 2) + "&time=0&wish=Chart+reading");
        }
        return "/topics/" + offer.get("id").asString();
    }

    private static JsonNode offered(ServiceUnderTest service, String persona) {
        return ServiceUnderTest.json(sent(service, "/api/v1/topic-offers", "application/json", """
                {"name":"Night shift","persona":"%s","topics":["Clear writing","Listening","Psychology of design"],"together":3,
                 "times":["Before the shift","In the team meeting"],"wanted":9}""".formatted(persona)));
    }

    private static HttpResponse<String> sent(ServiceUnderTest service, String path, String type, String body) {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
        return answer;
    }
}
