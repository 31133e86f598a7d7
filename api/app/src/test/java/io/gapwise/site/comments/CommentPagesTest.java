package io.gapwise.site.comments;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.cases.GapCases;
import io.gapwise.site.SiteVisitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds that comments are proposed to a person, and that nothing is taken from them by itself. */
class CommentPagesTest {

    private static final String COMMENT =
            "The booking system is slow <b>and</b> there is no time. They are not afraid to ask.";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final SiteVisitor analyst = new SiteVisitor(service, "en");

    @Test
    void marksWordsAndTakesOnlyWhatIsConfirmed() throws Exception {
        String id = id("{\"title\":\"Late bookings\",\"evidence\":{\"heard\":[\"MANAGERS\"]}}");
        String address = "/cases/" + id + "/comments";

        Document found = post(address, "comment=" + COMMENT).document();

        assertThat(found.select("mark").eachText()).containsExactly("system is slow", "no time");
        assertThat(found.select("blockquote").text()).isEqualTo(COMMENT);
        assertThat(found.select("input[name=stands]").eachAttr("value"))
                .containsExactly("toolsInadequate", "timeOrStaffShort");
        assertThat(found.select("input[name=stands][checked]")).isEmpty();
        assertThat(version(id)).isEqualTo(1);

        SiteVisitor.Page taken = post(
                address + "/taking",
                "comment=" + COMMENT,
                "by=MANAGERS",
                "version=1",
                "stands=toolsInadequate",
                "stands=lowConfidence");

        assertThat(taken.onward()).endsWith("note=taken");
        JsonNode evidence = body(id).get("evidence");
        assertThat(evidence.get("heard").get(0).asString()).isEqualTo("MANAGERS");
        assertThat(evidence.get("statements")).singleElement().satisfies(statement -> {
            assertThat(statement.get("obstacle").asString()).isEqualTo("toolsInadequate");
            assertThat(statement.get("says").asString()).isEqualTo("PRESENT");
            assertThat(statement.get("by").asString()).isEqualTo("MANAGERS");
            assertThat(statement.get("shownBy").asString()).isEqualTo("OPINION");
            assertThat(statement.get("note").asString()).isEqualTo("system is slow");
        });
        assertThat(version(id)).isEqualTo(2);

        SiteVisitor.Page twice =
                post(address + "/taking", "comment=" + COMMENT, "by=MANAGERS", "version=2", "stands=toolsInadequate");
        assertThat(twice.onward()).endsWith("note=nothing");
        assertThat(version(id)).isEqualTo(2);
    }

    @Test
    void asksWhoWroteItAndSaysWhereNothingIsFound() throws Exception {
        String id = id("{\"title\":\"Late bookings\",\"actual\":\"The scanner is broken.\"}");
        String address = "/cases/" + id + "/comments";

        SiteVisitor.Page nobody = post(address + "/taking", "comment=" + COMMENT, "stands=toolsInadequate");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.document().select("[role=status]").text()).contains("who wrote the comment");
        assertThat(version(id)).isEqualTo(1);

        assertThat(post(address, "comment=A course in May, please.").document().text())
                .contains("That does not mean that there is none");
        assertThat(analyst.get(address).document().select("mark").eachText()).containsExactly("scanner is broken");
    }

    @Test
    void theApiProposesTheSame() throws Exception {
        JsonNode hints = ServiceUnderTest.json(service.send(service.to("/api/v1/comments/hints")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"text\":\"Das System hängt, aber Zeit ist genug.\"}"))
                        .build()))
                .get("hints");

        assertThat(hints).singleElement().satisfies(hint -> {
            assertThat(hint.get("obstacle").asString()).isEqualTo("toolsInadequate");
            assertThat(hint.get("from").asInt()).isEqualTo(4);
            assertThat(hint.get("to").asInt()).isEqualTo(16);
            assertThat(hint.get("words").asString()).isEqualTo("System hängt");
        });
    }

    private static String id(String gapCase) throws Exception {
        return service.bean(GapCases.class).create(gapCase).id();
    }

    private static JsonNode body(String id) throws Exception {
        return ServiceUnderTest.JSON.readTree(
                service.bean(GapCases.class).get(id).body());
    }

    private static int version(String id) throws Exception {
        return service.bean(GapCases.class).get(id).version();
    }

    private SiteVisitor.Page post(String address, String... fields) {
        String token = analyst.get(address.replace("/taking", ""))
                .document()
                .select("input[name=_csrf]")
                .first()
                .val();
        return analyst.post(
                address,
                Stream.concat(Stream.of("_csrf=" + token), Stream.of(fields))
                        .map(field -> field.split("=", 2))
                        .map(pair -> SiteVisitor.field(pair[0], pair[1]))
                        .toList());
    }
}
