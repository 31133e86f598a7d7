package io.gapwise.site.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that pages show how far an answer holds: what supports it, what was weighed and left, what is doubted. */
class HowFarItHoldsTest {

    /** Two people who were never taught, which is only claimed: a course has more against it than for it. */
    private static final String CLAIMED = """
            {"title": "Two new clerks", "audience": {"headcount": 2}, "gap": {"frequency": "RARELY"},
             "obstacles": {"neverLearned": "PRESENT"}}""";

    private static final String SHOWN = """
            {"title": "Two shown clerks", "audience": {"headcount": 200}, "evidence": {"sources": ["OBSERVATION"]},
             "obstacles": {"neverLearned": "PRESENT"}}""";

    private static final String DISPUTED = """
            {"title": "Two disputed clerks", "obstacles": {"neverLearned": "PRESENT"}, "evidence": {"statements": [
             {"obstacle": "neverLearned", "says": "PRESENT", "by": "MANAGERS", "people": 2, "shownBy": "OPINION"},
             {"obstacle": "neverLearned", "says": "ABSENT", "by": "PERFORMERS", "shownBy": "OPINION"}]}}""";

    @TempDir
    private static Path data;

    @TempDir
    private static Path folder;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        MiniFolder mini = MiniFolder.in(folder);
        mini.change(
                "sources.json",
                "\"title\": \"A Second Book\"",
                "\"grade\": \"VENDOR\", \"says\": \"Buy our course.\", \"title\": \"A Second Book\"");
        mini.write("causes/doubt.drl", """
                package causes

                rule "causes/doubt"
                    @summary( "What is done rarely is asked about again" )
                    @source( "first" )
                when
                    GapCase( gap.frequency == RARELY )
                then
                    advise.ask( "gap.frequency", "Is it really so rare?", "It is often seen." );
                end
                """);
        service = ServiceUnderTest.on(data, mini.setting());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Only claimed so far                 | only claimed    | Considered, but more speaks against | An online course | the answer is doubted",
                "de | gilt nur, wenn stimmt               | nur behauptet   | Erwogen, aber mehr spricht dagegen  | Ein Onlinekurs   | die Antwort ist zweifelhaft"
            })
    void anAnswerThatRestsOnClaimsSaysSoAndKeepsApartWhatMoreSpeaksAgainst(
            String language, String onlyIf, String support, String considered, String course, String doubted) {
        Document page = page(CLAIMED, language);

        assertThat(page.select(".verdict-sheet .note").text()).contains(onlyIf);
        assertThat(page.select("section[aria-labelledby=causes] .chip.support").eachText())
                .containsExactly(support);
        Element apart = page.selectFirst("section[aria-labelledby=considered]");
        assertThat(apart.select("h2").text()).isEqualTo(considered);
        assertThat(apart.select("h3").eachText()).containsExactly(course);
        assertThat(apart.text()).contains("A course is too much for so few.", "A course teaches.");
        assertThat(page.select("section[aria-labelledby=methods] h3").eachText())
                .doesNotContain(course);
        assertThat(page.select("section[aria-labelledby=unknown] li:has(.chip.doubts)")
                        .text())
                .contains(doubted, "It is often seen.")
                .doesNotContain("It is not known.");
    }

    @ParameterizedTest
    @CsvSource({"en, shown", "de, gezeigt"})
    void anAnswerThatRestsOnWhatWasShownHasNoSuchNote(String language, String support) {
        Document page = page(SHOWN, language);

        assertThat(page.select(".verdict-sheet .note")).isEmpty();
        assertThat(page.select("section[aria-labelledby=causes] .chip.support").eachText())
                .containsExactly(support);
        assertThat(page.select("section[aria-labelledby=considered], .chip.doubts"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | disputed  | Two managers say so, by opinion | The people themselves say it is not so, by opinion",
                "de | umstritten | Zwei Vorgesetzte sagen, es sei so, als ungeprüfte Meinung | Die Betroffenen selbst sagen, es sei nicht so, als ungeprüfte Meinung"
            })
    void aCauseSaysWhoSaysSoAndWhoSaysOtherwise(String language, String support, String managers, String performers) {
        Document page = page(DISPUTED, language);

        assertThat(page.select(".chip.support").eachText()).containsExactly(support);
        assertThat(page.select("section[aria-labelledby=causes] .said li").eachText())
                .containsExactly(managers, performers);
    }

    @Test
    void theBriefSaysWhatWasConsideredAndCitesNobodyWhoSells() {
        String id = answered(CLAIMED);
        String about = ServiceUnderTest.RECOMMENDATIONS + "/" + id + "/brief?form=whole";
        String markdown = ServiceUnderTest.send(
                        service.to(about).header("Accept", "text/markdown").build())
                .body();

        for (String brief : new String[] {
            service.get("/answers/" + id + "/brief?form=whole").body(),
            service.get(about).body(),
            markdown
        }) {
            assertThat(brief)
                    .contains("Considered, but more speaks against", "A course is too much for so few.")
                    .contains("It holds only if what is claimed is so", "A First Book")
                    .doesNotContain("A Second Book", "vendor");
        }
        assertThat(service.get("/answers/" + id).body()).contains("A Second Book (Ben Example; vendor)");
    }

    @ParameterizedTest
    @CsvSource({"en, vendor, What it says:", "de, Anbieter, Was dort steht:"})
    void thePagesAboutRulesSayWhatASourceIsAndWhatItSays(String language, String grade, String says) {
        for (String page : new String[] {"/rules", "/rules/rule?name=methods/few-or-together"}) {
            Document shown = new SiteVisitor(service, language).get(page).document();
            assertThat(shown.select(".source .chip").eachText()).contains(grade);
            assertThat(shown.text()).contains(says + " Buy our course.");
        }
        assertThat(service.get("/api/v1/rules").body())
                .contains("\"grade\":\"VENDOR\",\"says\":\"Buy our course.\"", "\"grade\":null,\"says\":null");
    }

    @Test
    void twoCasesSideBySideShowWhatWasConsideredAndWhatWasSaid() {
        String address = "/cases/compare?one=" + answered(CLAIMED) + "&other=" + answered(DISPUTED);
        Document page = new SiteVisitor(service, "en").get(address).document();

        assertThat(page.select("section[aria-labelledby=cases-considered]").text())
                .contains("An online course", "A course is too much for so few.");
        assertThat(page.select(".cases-sides").text())
                .contains("What people say", "Never taught: two managers say so, by opinion");
    }

    private static Document page(String gapCase, String language) {
        return new SiteVisitor(service, language)
                .get("/answers/" + answered(gapCase))
                .document();
    }

    private static String answered(String gapCase) {
        return ServiceUnderTest.json(service.post(gapCase)).get("id").asString();
    }
}
