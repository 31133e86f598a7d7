package io.gapwise.site.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.insight.codes.CodePage;
import io.gapwise.insight.codes.CodePages;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Checks that anybody who meets a code can look up what it means, with a wrong example and a right one. */
class CodesTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void theListLeadsToEveryCode() {
        Document list = page("/codes", "en");

        assertThat(list.select("main a[href^=/codes/]").eachText())
                .containsExactlyElementsOf(
                        CodePages.all().stream().map(CodePage::code).toList());
    }

    @Test
    void everyCodeHasItsPage() {
        for (CodePage code : CodePages.all()) {
            Document page = page("/codes/" + code.code(), "en");

            assertThat(page.select("h1").text()).isEqualTo(code.code());
            assertThat(page.select("main .lead").text()).isEqualTo(code.meaning());
            assertThat(page.select("#wrong, #right, main .note"))
                    .as(code.code())
                    .hasSize(code.example() == null ? 1 : 2);
        }
    }

    @Test
    void aPageShowsTheMistakeWhatTheCheckSaysAndTheSameWithoutIt() {
        Document page = page("/codes/unknown-word", "en");

        assertThat(page.select("pre").eachText())
                .satisfiesExactly(
                        wrong -> assertThat(wrong).contains("obstacles.conflict == PRESNT"),
                        report -> assertThat(report).contains("they-quarrel.drl:7:36", "Maybe PRESENT."),
                        right -> assertThat(right).contains("obstacles.conflict == PRESENT"));
    }

    @Test
    void theFrameSpeaksGerman() {
        Document page = page("/codes/negated-unknown", "de");

        assertThat(page.select("#wrong").text()).isEqualTo("Falsch");
        assertThat(page.select("main").text()).contains("Eine Warnung: Regeln mit ihr werden angenommen.");
        assertThat(page.select("main .lead").attr("lang")).isEqualTo("en");
    }

    @Test
    void aCodeThatDoesNotExistLeadsToTheNearest() {
        HttpResponse<String> answer = service.get("/codes/unknwn-word");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.select("main a").eachAttr("href"))
                .containsExactly("/codes/unknown-word", "/docs/errors#codes", "/codes");
        assertThat(service.get("/codes/%3Cscript%3E").body()).doesNotContain("<script>”");
    }

    private static Document page(String path, String language) {
        HttpResponse<String> answer = ServiceUnderTest.send(
                service.to(path).header("Accept-Language", language).GET().build());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
