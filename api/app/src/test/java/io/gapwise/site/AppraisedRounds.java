package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Two rounds of appraisals about a role of which there is a persona and a case, with everything that their pages can show. */
final class AppraisedRounds {

    private AppraisedRounds() {}

    /**
     * Addresses of pages.
     *
     * @param round of the later round
     */
    record Paths(String round, String evidence, String persona, String capability) {}

    static Paths of(ServiceUnderTest service) {
        String role = "Agents " + UUID.randomUUID();
        String persona = sent(service, "personas", "{\"name\":\"%s\",\"goodAt\":\"Calm\"}".formatted(role));
        sent(service, "cases", """
                {"title":"They do not listen","gap":{"capability":"Listening"},"audience":{"role":"%s"}}""".formatted(role));
        String round = "";
        for (String name : new String[] {"Annual review 2025", "Annual review 2026"}) {
            round = "/appraisals/" + sent(service, "appraisals", """
                    {"name":"%s","asOf":"2026-03-31","source":"HR system","counts":[
                     {"role":"%s","capability":"Listening","standings":{"BELOW":6,"AT":12,"ABOVE":2,"UNKNOWN":5}},
                     {"capability":"Clear writing","standings":{"AT":9}}]}""".formatted(name, role));
        }
        String of = "?capability=Listening&role=" + role.replace(" ", "+");
        return new Paths(
                round, round + "/evidence" + of, round + "/personas/" + persona, "/appraisals/capabilities" + of);
    }

    private static String sent(ServiceUnderTest service, String kind, String body) {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to("/api/v1/" + kind)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ServiceUnderTest.json(answer).get("id").asString();
    }
}
