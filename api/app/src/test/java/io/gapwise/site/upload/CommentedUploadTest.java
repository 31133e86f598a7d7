package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.cases.GapCases;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Comments that come with an upload are kept with its cases, told, and offered to a person. */
@Timeout(120)
class CommentedUploadTest {

    private static final String SURVEY = """
            No.,What is the performance problem?,Headcount,How serious is it?,Comments
            1,Visits are not written up,14,High,asked in spring
            2,Orders are typed twice,6,Low,"The booking system is slow <b>and</b> there is no time."
            3,Safety walks are skipped,30,High,
            """;

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final UploadVisitor visitor = new UploadVisitor(service);

    @Test
    void areToldAndOfferedAndChangeNothingByThemselves() throws Exception {
        String upload = visitor.uploaded("survey.csv", SURVEY).replace("/columns", "");
        visitor.post(upload + "/columns", "do", "read", "keepAs", "");
        assertThat(service.get(upload + "/comments").body()).contains("No answered row has a comment.");
        visitor.post(upload + "/answer");

        Document result = Jsoup.parse(visitor.result(upload));
        assertThat(result.select("a[href$=/comments]").eachText())
                .containsExactly("2 comments came with it; one names something that may stand in the way");
        assertThat(Jsoup.parse(service.get(upload + "/result?lang=de").body())
                        .select("a[href*=/comments]")
                        .text())
                .isEqualTo("2 Kommentare kamen mit; einer nennt etwas, das im Weg stehen kann");

        Document list = page(upload + "/comments");
        assertThat(list.select("main ul.rows > li > a").eachText())
                .containsExactly("Orders are typed twice", "Visits are not written up");
        assertThat(list.select("main .chip").eachText()).containsExactly("may stand in the way");
        String address = list.select("main ul.rows > li > a").first().attr("href");
        String id = address.split("/")[2];
        assertThat(service.bean(GapCases.class).get(id).body()).doesNotContain("statements", "booking");

        Document offered = page(address);
        assertThat(offered.select("h2").first().text()).isEqualTo("A comment that came with the case");
        Document other = page(list.select("main ul.rows > li > a").last().attr("href"));
        assertThat(offered.select("blockquote").first().text())
                .isEqualTo("The booking system is slow <b>and</b> there is no time.");
        assertThat(offered.select("blockquote").first().select("mark").eachText())
                .containsExactly("system is slow", "no time");
        assertThat(offered.select("input[name=stands][checked]")).isEmpty();
        assertThat(offered.select("input[name=stands]").eachAttr("value"))
                .containsExactly("toolsInadequate", "timeOrStaffShort");
        assertThat(other.text()).contains("asked in spring", "That does not mean that there is none");

        visitor.post(
                address + "/taking",
                "comment",
                offered.select("input[name=comment]").first().val(),
                "version",
                offered.select("input[name=version]").first().val(),
                "by",
                "PERFORMERS",
                "stands",
                "timeOrStaffShort");
        JsonNode statements = ServiceUnderTest.JSON
                .readTree(service.bean(GapCases.class).get(id).body())
                .at("/evidence/statements");
        assertThat(statements).singleElement().satisfies(statement -> {
            assertThat(statement.get("obstacle").asString()).isEqualTo("timeOrStaffShort");
            assertThat(statement.get("shownBy").asString()).isEqualTo("OPINION");
            assertThat(statement.get("note").asString()).isEqualTo("no time");
        });
        assertThat(page(address + "?lang=de").select("h2").first().text())
                .isEqualTo("Ein Kommentar, der mit dem Fall kam");
    }

    private static Document page(String path) {
        return Jsoup.parse(service.get(path).body());
    }
}
