package io.gapwise.site.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import java.util.List;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Whoever diagnoses a case again sees beforehand all that would come and all that would go. */
@Timeout(180)
class DiagnoseAgainTest {

    private static ServiceUnderTest service;

    private final SiteVisitor visitor = new SiteVisitor(service, "en");

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn("--gapwise.samples=true");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatSomebodySaidStandsInTheComparison() {
        Document compared = compared("\"answers\":{\"conditions\":{\"timeThere\":\"YES\"}}");

        assertThat(row(compared, "Too little time or staff").select("td").eachText())
                .noneMatch(String::isBlank)
                .anyMatch(cell -> cell.startsWith("A new statement: The analyst says it is not so"));
    }

    @Test
    void whatWouldBeTakenBackIsNamed() {
        Document compared = compared("\"answers\":{\"conditions\":{\"rewarded\":\"YES\"}}");

        assertThat(row(compared, "Wrong rewards").select("td").get(1).text())
                .startsWith("A new statement:")
                .endsWith("The answer that stands there now is taken back.");
    }

    @Test
    void thePageSaysBeforehandThatACheckIsKept() {
        Decided decided = Decided.followed(service, 14, "");

        Document page = visitor.get(decided.page()).document();
        Document compared = compared(decided);

        assertThat(page.select("section[aria-labelledby=now] .hint").text())
                .contains("Both keep what the rules say today as a check");
        assertThat(compared.select("main").text())
                .contains("is kept as check 1, whatever you choose", "The case changes only when you choose it")
                .doesNotContain("Nothing changes until");
    }

    @Test
    void itIsOfferedOnlyWhereThereIsSomethingToDiagnose() {
        for (JsonNode sample : ServiceUnderTest.json(service.get("/api/v1/initiatives?sample=yes"))) {
            String address = "/initiatives/" + sample.get("id").asString();
            boolean worked = sample.at("/summary/lastProgress").asString().equals("WORKED");
            JsonNode last = ServiceUnderTest.json(service.get("/api/v1" + address + "/checks"));
            String check = last.get(last.size() - 1).get("id").asString();

            assertThat(visitor.get(address).document().select("input[value=revise]"))
                    .as(address)
                    .hasSize(worked ? 0 : 1);
            assertThat(visitor.get(address + "/checks/" + check).document().select("a[href$=/revise]"))
                    .as(check)
                    .hasSize(worked ? 0 : 1);
        }
    }

    private Document compared(String more) {
        return compared(Decided.followed(service, 14, more));
    }

    private Document compared(Decided decided) {
        FormElement form = visitor.get(decided.page()).document().forms().stream()
                .filter(each -> !each.select("input[value=revise]").isEmpty())
                .findFirst()
                .orElseThrow();
        List<KeyVal> fields = SiteVisitor.fields(form);
        return visitor.get(visitor.post(form.attr("action"), fields).onward()).document();
    }

    private static Element row(Document compared, String label) {
        return compared.select(".told-table tbody tr").stream()
                .filter(row -> row.select("th").text().contains(label))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(compared.select(".told-table").text()));
    }
}
