package io.gapwise.site.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.evidence.CaseEvidence;
import io.gapwise.service.evidence.TaskContent;
import io.gapwise.service.evidence.TaskPart;
import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.origins.VersionOrigins;
import io.gapwise.site.SiteVisitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The page for those who decide and the reply to whoever asked, with what is known around a case, in every form. */
@Timeout(120)
class RepliesTest {

    private static final String ORDERS = """
            {"title":"Orders are entered twice","owner":"Anna Berg","requestedSolution":"TRAINING",
             "obstacles":{"toolsInadequate":"PRESENT"},"evidence":{"sources":["INTERVIEWS"]}}""";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static String answer;

    @BeforeAll
    static void answerACase() throws Exception {
        HttpResponse<String> sent = ServiceUnderTest.send(service.to("/api/v1/cases")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ORDERS))
                .build());
        String made = ServiceUnderTest.json(sent).get("id").asString();
        service.bean(CaseOrigins.class)
                .add(List.of(new VersionOrigins(
                        made,
                        1,
                        List.of(new AnswerOrigin(
                                "requestedSolution", "Wanted", "Half a day on typing, please", "TRAINING")))));
        answer = service.bean(GapCases.class).answer(made).id();
        JsonNode questions = ServiceUnderTest.json(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + answer))
                .get("questions");
        service.bean(CaseEvidence.class)
                .add(
                        made,
                        new TaskContent(
                                List.of(new TaskPart(
                                        questions.get(0).get("field").asString(), null)),
                                "Ask them",
                                "Tom Hill",
                                null,
                                false,
                                null));
    }

    @Test
    void aReplyIsInTheWordsOfWhoeverAskedAndInTheLanguageOfTheVisitor() {
        SiteVisitor.Page english = new SiteVisitor(service, "en").get("/answers/" + answer + "/reply");
        SiteVisitor.Page german = new SiteVisitor(service, "de").get("/answers/" + answer + "/reply");

        assertThat(english.document().select(".brief").text())
                .contains("“Half a day on typing, please”", "What happens instead", "Anna Berg");
        assertThat(german.document().select(".brief").text())
                .contains("„Half a day on typing, please“", "Was stattdessen geschieht", "Danke")
                .doesNotContain("What ", "Who:");
        assertThat(german.document().select(".brief [lang=en]")).isEmpty();
    }

    @Test
    void thePageNamesWhoLooksAfterTheCaseAndWhoFindsOutWhat() {
        String page = new SiteVisitor(service, "de")
                .get("/answers/" + answer + "/brief")
                .document()
                .select(".brief")
                .text();

        assertThat(page)
                .contains("von Anna Berg", "Wer: Tom Hill.", "Wer: Anna Berg.", "Wer: gewöhnlich")
                .contains("Nicht bekannt: Niemand hat gesagt, was die Lücke im Jahr kostet, wie viel verloren geht");
        assertThat(new SiteVisitor(service, "de")
                        .get("/answers/" + answer + "/brief?form=whole")
                        .document()
                        .select(".brief .appendix h2")
                        .text())
                .isEqualTo("Die ganze Antwort");
    }

    @ParameterizedTest
    @CsvSource({
        "brief.pdf, application/pdf, One%20page",
        "brief.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, One%20page",
        "brief.md, text/markdown;charset=UTF-8, One%20page",
        "reply.pdf, application/pdf, Reply",
        "reply.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, Reply",
        "reply.md, text/markdown;charset=UTF-8, Reply",
    })
    void everyFormHasAFileWithADatedName(String file, String type, String kind) {
        HttpResponse<String> sent = service.get("/answers/" + answer + "/" + file);

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.headers().firstValue("Content-Type").orElseThrow()).isEqualToIgnoringCase(type);
        assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow())
                .matches(".*\\d{4}-\\d\\d-\\d\\d%20" + kind + "%20Orders%20are%20entered%20twice\\.\\w+.*");
    }

    @Test
    void theApiAnswersInTheLanguageThatIsAskedFor() {
        String about = ServiceUnderTest.RECOMMENDATIONS + "/" + answer;
        HttpResponse<String> german = ServiceUnderTest.send(service.to(about + "/reply")
                .header("Accept", "text/markdown")
                .header("Accept-Language", "de-AT, en;q=0.5")
                .build());
        HttpResponse<String> page = ServiceUnderTest.send(
                service.to(about + "/brief").header("Accept-Language", "de").build());

        assertThat(german.body()).contains("## Worum Sie gebeten haben", "„Half a day on typing, please“");
        assertThat(german.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(german.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
        assertThat(page.body()).contains("<html lang=\"de\"", "Erste Schritte").doesNotContain("lang=\"en\"");
        assertThat(service.get(about + "/reply").body()).contains("What you asked for");
        assertThat(service.get(about + "/brief?form=whole").body()).contains("The whole answer");
        HttpResponse<String> wrong = service.get(about + "/brief?form=hole");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"maybe\":\"whole\"");
    }
}
