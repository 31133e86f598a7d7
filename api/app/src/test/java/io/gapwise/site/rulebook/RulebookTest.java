package io.gapwise.site.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RulebookTest {

    private static final String NEVER_TAUGHT = "People who were never taught or shown it have to learn it";

    @AutoClose
    private final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void findsRulesByWordsOfTheirSentenceTheirSourceAndTheirName() {
        for (String q : new String[] {"NEVER+taught", "arthur+applied+taught", "causes/never-learned"}) {
            assertThat(service.get("/rules?q=" + q).body()).contains(NEVER_TAUGHT);
        }
        assertThat(service.get("/rules?q=never+taught+xyzzy").body())
                .contains("No rule contains all these words.")
                .doesNotContain(NEVER_TAUGHT);
    }

    @Test
    void showsOneStageAndPassesOverWhatNamesNone() {
        assertThat(service.get("/rules?stage=causes&q=taught").body()).contains(NEVER_TAUGHT);
        assertThat(service.get("/rules?stage=verdict&q=taught").body()).doesNotContain(NEVER_TAUGHT);
        assertThat(service.get("/rules?stage=nonsense&page=-7&version=%27&q=taught")
                        .body())
                .contains(NEVER_TAUGHT);
    }

    @Test
    void writesWhatWasSearchedForAsText() {
        assertThat(service.get("/rules?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void saysOfARuleInWordsWhenItApplies() {
        assertThat(service.get("/rules/rule?name=causes/conflict-so-ask-about-the-leader")
                        .body())
                .contains(
                        "When people work against one another and it has not been checked whether the way they are led holds them back:");
        assertThat(ServiceUnderTest.send(service.to("/rules/rule?name=causes/conflict-so-ask-about-the-leader")
                                .header("Accept-Language", "de")
                                .GET()
                                .build())
                        .body())
                .contains(
                        "Wenn die Leute gegeneinander arbeiten, und wenn noch nicht geprüft ist, ob die Art ihrer Führung sie hindert:");
    }

    @Test
    void findsAFieldOfTheVocabularyAndTheRulesThatReadIt() {
        assertThat(service.get("/rules/vocabulary?q=gap.doneBefore").body())
                .contains(
                        "Have they ever done it right?",
                        "<code lang=\"en\">BY_SOME</code>",
                        "Some of them have",
                        "One field")
                .contains(">causes/did-it-before-and-often</a>")
                .doesNotContain("gap.frequency");
        assertThat(service.get("/rules/vocabulary?q=gap.doneBefor").body())
                .contains("There is no such path", "/rules/vocabulary?q=gap.doneBefore");
        assertThat(service.get("/rules/vocabulary?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
        assertThat(service.get("/rules/vocabulary").body()).contains("Causes.found", "followUp.use.percent");
    }

    @Test
    void namesTheNearestRulesWhereThereIsNoneOfTheName() {
        HttpResponse<String> page = service.get("/rules/rule?name=causes/never-lerned");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such rule", ">causes/never-learned</a>");
        assertThat(service.get("/rules/rule").statusCode()).isEqualTo(404);
        assertThat(service.get("/rules/rule?name=never-learned").body()).contains(">causes/never-learned</a>");
    }

    @Test
    void countsAnswersAsTheyComeAndLinksToThem() {
        JsonNode first = ServiceUnderTest.json(service.post(MiniFolder.TOOLS));
        String page = "/rules/rule?name=" + first.at("/causes/0/reasons/0/rule").asString();
        assertThat(service.get(page).body())
                .contains("Given as a reason in 1 of 1 stored answers.")
                .contains("/answers/" + first.get("id").asString());

        JsonNode second = ServiceUnderTest.json(service.post(MiniFolder.TOOLS));
        service.post("{\"title\":\"Nothing is known\"}");

        assertThat(service.get(page).body())
                .contains("Given as a reason in 2 of 3 stored answers.")
                .containsSubsequence(
                        "/answers/" + second.get("id").asString(),
                        "/answers/" + first.get("id").asString());
    }

    @Test
    void saysTheSentencesOfRulesInGermanOnAGermanPage() {
        String page =
                service.get("/rules/rule?name=causes/never-learned&lang=de").body();

        assertThat(page)
                .contains("<html", "lang=\"de\"")
                .contains("<h1 lang=\"de\">Wem es nie beigebracht oder gezeigt wurde");
        assertThat(page).contains("Was sie bewirkt");
    }

    @Test
    void saysThatAVersionNobodyKnowsCannotBeShown() {
        HttpResponse<String> page = service.get("/rules?version=" + "0".repeat(64));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("These rules cannot be shown");
    }
}
