package io.gapwise.site.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.testing.PublishedCase;
import io.gapwise.site.SiteVisitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Checks that the page of an answer says at once what counts, and nothing twice. */
class AtAGlanceTest {

    /** Two obstacles that are only claimed: training is part of the answer as long as both are so. */
    private static final String CLAIMED = """
            {"title": "New clerks enter orders wrongly", "requestedSolution": "TRAINING", "audience": {"headcount": 12},
             "obstacles": {"neverLearned": "PRESENT", "toolsInadequate": "PRESENT"}}""";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Only claimed so far                 | is not in the way    | Training is not the answer",
                "de | gilt nur, wenn stimmt               | nicht zutrifft       | Schulung ist nicht die Antwort"
            })
    void theFirstScreenSaysTheVerdictItsConditionTheFirstStepsAndWhatWouldTurnIt(
            String language, String condition, String turning, String other) {
        Element first = page(CLAIMED, language).selectFirst(".verdict-sheet");

        assertThat(first.select(".verdict.big")).hasSize(1);
        assertThat(first.select(".summary").text()).isNotEmpty();
        assertThat(first.select(".note").text()).contains(condition);
        assertThat(first.select("#steps + ol > li")).hasSize(3);
        assertThat(first.select("#steps + ol > li > a[href^=#]").eachAttr("href"))
                .contains("#remedy-FIX_TOOLS", "#method-ON_THE_JOB_TRAINING");
        assertThat(first.select("#turning + .ways > li")).hasSizeBetween(1, 3);
        assertThat(first.select("#turning + .ways").text()).contains(turning, other);
        assertThat(first.select(".actions > a").eachAttr("href"))
                .hasSize(3)
                .first()
                .asString()
                .endsWith("/brief");
    }

    @Test
    void saysWhatEachMonthCostsAndLeadsToWhatWasDecided() {
        Document before = page(
                "{\"title\": \"Costly\", \"goal\": {\"costPerYear\": 120000, \"currency\": \"EUR\"},"
                        + " \"obstacles\": {\"neverLearned\": \"PRESENT\"}}",
                "en");
        assertThat(before.select(".verdict-sheet").text()).contains("costs about €10,000");
        assertThat(before.select("a[href^=/initiatives/]")).isEmpty();

        String answer = before.selectFirst("a[href$=/decide]").attr("href").replaceAll("/answers/(.*)/decide", "$1");
        ServiceUnderTest.send(service.to("/api/v1/initiatives")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"recommendation\": \"%s\", \"decision\": \"DECLINED\", \"reason\": \"Too late\"}"
                                .formatted(answer)))
                .build());

        assertThat(new SiteVisitor(service, "en")
                        .get("/answers/" + answer)
                        .document()
                        .select(".verdict-sheet a[href^=/initiatives/]")
                        .text())
                .contains("There is a decision on this answer already");
    }

    /** All published cases that the tests carry, so that long answers are among them. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noSentenceStandsTwiceAndNoSectionIsEmpty(String language) {
        List<String> cases = new ArrayList<>(List.of(CLAIMED, "{\"title\": \"Only a title\"}"));
        PublishedCase.all().stream()
                .limit(12)
                .map(each -> each.sent().toString())
                .forEach(cases::add);
        for (String gapCase : cases) {
            Document page = page(gapCase, language);

            assertThat(twice(page)).as(gapCase).isEmpty();
            assertThat(page.select(".parts > section"))
                    .allSatisfy(section -> assertThat(section.children())
                            .as("%s %s", section.attr("aria-labelledby"), gapCase)
                            .hasSizeGreaterThan(1));
        }
    }

    /** What is folded stands on the page too; names and labels are no sentences. */
    private static Set<String> twice(Document page) {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        Element main = page.selectFirst("main").clone();
        main.select("form, a, h1, h2, h3, .verdict, .chip, #not-sent, .told-table")
                .remove();
        for (Element block : main.select("p, li, dd, td")) {
            Element alone = block.clone();
            alone.select("ul, ol, p, details").remove();
            Arrays.stream(alone.text().split("(?<=[.?!])\\s+"))
                    .map(String::strip)
                    .filter(sentence -> sentence.length() > 25 && sentence.matches(".*[.?!]"))
                    .filter(sentence -> !seen.add(sentence))
                    .forEach(twice::add);
        }
        return twice;
    }

    @Test
    void theContentsNameEverySectionAndEveryCitationLeadsToItsSource() {
        Document page = page(CLAIMED, "en");

        assertThat(page.select(".contents a").eachAttr("href").stream()
                        .map(href -> href.substring(1))
                        .toList())
                .isEqualTo(page.select(".parts > section").eachAttr("aria-labelledby"));
        assertThat(page.select("main a[href^=#]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(page.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theNearestOtherVerdictsAreAFewWaysAndNoneIsToKnowLess(String language) {
        String id = answered(CLAIMED);
        SiteVisitor visitor = new SiteVisitor(service, language);
        for (Document nearest : List.of(
                visitor.get("/answers/" + id + "/nearest").document(),
                visitor.getPiece("/answers/" + id + "/nearest").document())) {
            assertThat(nearest.select(".verdict")).hasSize(3);
            assertThat(nearest.select("p:has(.verdict) + ul"))
                    .hasSize(3)
                    .allSatisfy(ways -> assertThat(ways.children()).hasSizeBetween(1, 3));
            assertThat(nearest.text()).doesNotContain("Not known", "Nicht bekannt");
        }
    }

    @Test
    void whatIfIsGroupedLikeTheFormOfTheCaseAndMarksWhatIsTried() {
        String id = answered(CLAIMED);
        SiteVisitor visitor = new SiteVisitor(service, "en");
        Document page = visitor.get("/answers/" + id).document();

        assertThat(page.select(".switches .group > summary").eachText())
                .containsExactly(
                        "The business result",
                        "What stands in the way",
                        "The people",
                        "What the organisation offers for learning and for using it");
        assertThat(page.select(".switches label[for=s-obstacles.neverLearned]").text())
                .isEqualTo("Nobody ever taught or showed them");
        assertThat(page.select(".field.changed")).isEmpty();

        Document tried = visitor.get("/answers/" + id + "/what-if?obstacles.toolsInadequate=ABSENT")
                .document();
        assertThat(tried.select(".field.changed select").eachAttr("name")).containsExactly("obstacles.toolsInadequate");
        assertThat(tried.select(".group[open] > summary").eachText()).containsExactly("What stands in the way");
        assertThat(tried.select(".mark:not([hidden])").eachText()).containsExactly("changed");
        assertThat(tried.select("#otherwise[aria-live] .verdict").text()).isEqualTo("Training is the answer");
    }

    @ParameterizedTest
    @CsvSource({"en, '(Nadine, by Mar 31, 2027)'", "de, '(Nadine, bis 31.03.2027)'"})
    void aQuestionThatSomebodyHasTakenOnSaysWhoAndByWhen(String language, String who) {
        JsonNode answer = ServiceUnderTest.json(service.post("{\"title\": \"Only a title\"}"));
        String address = "/answers/" + answer.get("id").asString();
        SiteVisitor visitor = new SiteVisitor(service, language);
        Document before = visitor.get(address).document();
        String caseId = before.selectFirst(".actions > a[href^=/cases/]").attr("href");
        assertThat(before.text()).doesNotContain("Nadine");

        assertThat(ServiceUnderTest.send(service.to("/api/v1" + caseId + "/evidence-tasks")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("""
                                        {"parts": [{"field": "%s"}], "owner": "Nadine", "due": "2027-03-31"}""".formatted(
                                                answer.at("/questions/0/field").asString())))
                                .build())
                        .statusCode())
                .isEqualTo(201);

        assertThat(visitor.get(address).document().select("#steps + ol").text()).contains(who);
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
