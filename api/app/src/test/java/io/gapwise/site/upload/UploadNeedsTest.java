package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.cases.GapCases;
import io.gapwise.site.SiteVisitor;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds what the page makes of an uploaded list of training needs. */
class UploadNeedsTest {

    private static final String LIST = """
            title,audience.role,gap.capability,audience.standing,requestedSolution,obstacles.habit
            One,Clerk,Excel,BELOW,TRAINING,
            Two,Clerk,Excel,BELOW,TRAINING,
            Three,Nurse,Wound care,AT,TRAINING,
            Four,Nurse,Wound care,BELOW,TRAINING,PRESENT
            """;

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final SiteVisitor analyst = new SiteVisitor(service, "en");

    @Test
    void groupsTheRowsAndAsksWhatWouldDecideMost() throws Exception {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("needs.csv", LIST);
        visitor.post(upload + "/answer");
        assertThat(visitor.result(upload)).contains(upload + "/needs\"");

        Document page = analyst.get(upload + "/needs").document();

        assertThat(page.select(".lead").text()).contains("3 rows say who needs what", "2 groups");
        assertThat(page.text()).contains("One other row says something of what stands in the way");
        assertThat(page.select("ol li")).hasSize(3);
        assertThat(page.select("ol li strong").eachText()).contains("What in their workplace stands in their way?");
        assertThat(page.select("ul.rows li strong").eachText()).containsExactly("Clerk: Excel", "Nurse: Wound care");
        assertThat(page.select("ul.rows li").get(0).text()).contains("2 people in 2 rows");
        List<String> asked =
                page.select("form[action=/upload/form.txt] input[name=ask]").eachAttr("value");
        assertThat(asked).contains("audience.role", "obstacles.toolsInadequate");
        assertThat(service.get("/upload/form.txt?ask=" + String.join("&ask=", asked))
                        .body())
                .contains("qToolsInadequate", "qRole")
                .doesNotContain("qBudget");

        Element form = page.select("ul.rows form").first();
        String voices = analyst.post(form.attr("action"), SiteVisitor.fields((FormElement) form))
                .onward();

        assertThat(voices).endsWith("/voices");
        String id = voices.replaceAll(".*/cases/([^/]+)/voices", "$1");
        JsonNode made = ServiceUnderTest.JSON.readTree(
                service.bean(GapCases.class).get(id).body());
        assertThat(made.get("title").asString()).isEqualTo("Clerk: Excel");
        assertThat(made.at("/audience/headcount").asInt()).isEqualTo(2);
        assertThat(made.at("/audience/standing").asString()).isEqualTo("BELOW");
        assertThat(made.at("/obstacles/habit").asString()).isIn("", "UNKNOWN");
    }

    @Test
    void saysWhereEachRowHasAnAnswerOfItsOwn() {
        String upload = new UploadVisitor(service).uploaded("told.csv", "title,obstacles.habit\nOne,PRESENT\n");

        assertThat(analyst.get(upload + "/needs").document().text())
                .contains("Every row says something of what stands in the way");
    }
}
