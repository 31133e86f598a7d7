package io.gapwise.site.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever erases a case is told beforehand which decisions go with it, and afterwards what is true. */
@Timeout(180)
class ErasedDecisionsTest {

    private static ServiceUnderTest service;

    private final SiteVisitor visitor = new SiteVisitor(service, "en");
    private final SiteVisitor german = new SiteVisitor(service, "de");

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theDecisionsThatGoAreNamedAndTheirPagesSayWhatIsTrue() {
        Decided one = Decided.followed(service, 3, "\"title\":\"Coaching for all\"");
        Decided other = Decided.begun(
                service,
                ServiceUnderTest.json(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + one.answer())),
                "\"decision\":\"DECLINED\",\"reason\":\"No money\",\"title\":\"A new tool\"");

        for (String address : new String[] {"/answers/" + one.answer(), "/cases/" + one.caseId()}) {
            Document asked = visitor.get(address + "/erase").document();
            assertThat(asked.select("main").text())
                    .contains(
                            "Calls end badly",
                            "The 2 decisions on it go as well",
                            "Of a decision stays only what it claimed");
            assertThat(asked.select("main li a").eachText()).containsExactly("Coaching for all", "A new tool");
        }
        assertThat(german.get("/answers/" + one.answer() + "/erase").document().text())
                .contains("Die 2 Entscheidungen dazu werden mit gelöscht");
        Document asked = visitor.get("/answers/" + one.answer() + "/erase").document();
        FormElement erase = asked.forms().stream()
                .filter(form -> form.attr("action").endsWith("/erase"))
                .findFirst()
                .orElseThrow();
        visitor.post(erase.attr("action"), SiteVisitor.fields(erase));

        for (Decided gone : new Decided[] {one, other}) {
            Page page = visitor.get(gone.page());
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.document().select("main").text())
                    .contains("every decision on it")
                    .doesNotContain("What was decided stays");
        }
        assertThat(visitor.get("/answers/" + one.answer()).document().text())
                .contains("was erased on", "what was decided on it went with the text")
                .doesNotContain("What was decided, and why, stays");
    }

    @Test
    void nothingIsSaidOfDecisionsWhereThereIsNone() {
        String answer =
                ServiceUnderTest.json(service.post(Decided.CASE)).get("id").asString();

        assertThat(visitor.get("/answers/" + answer + "/erase")
                        .document()
                        .select("main")
                        .text())
                .contains("erased for good")
                .doesNotContain("decision");
    }
}
