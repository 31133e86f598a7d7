package io.gapwise.site.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import io.gapwise.site.drafts.Drafts;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what the pages say to values that no form of theirs would send, and to drafts that they cannot read. */
class SentByHandTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final SiteVisitor english = new SiteVisitor(service, "en");
    private final SiteVisitor german = new SiteVisitor(service, "de");

    @ParameterizedTest
    @ValueSource(strings = {"", "three", "-1", "99999999999"})
    void aFormOfNoVersionIsShownAgainWithEveryProblemAndAllThatWasTyped(String version) throws ResourceNotFound {
        String id = draft();
        List<KeyVal> sent = wholeForm(english, id);
        sent.removeIf(field -> field.key().equals("version"));
        set(sent, "version", version);
        set(sent, "actual", "Late every Friday");
        set(sent, "audience.headcount", "many");
        set(sent, "goal.colour", "RED");

        Page refused = english.post("/interviews/" + id + "/all", sent);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".note.bad").text())
                .contains("“%s” is not a version".formatted(version), "no question called “goal.colour”", "Headcount");
        assertThat(refused.document().select("[name='audience.headcount']").val())
                .isEqualTo("many");
        assertThat(refused.document().select("[name=actual]").val()).isEqualTo("Late every Friday");
        assertThat(stored(id)).doesNotContain("Late every Friday");
    }

    @Test
    void theFormThatIsShownAgainCanBeSentAsItIs() throws ResourceNotFound {
        String id = draft();
        List<KeyVal> sent = wholeForm(german, id);
        sent.removeIf(field -> field.key().equals("version"));
        set(sent, "actual", "Jeden Freitag zu spät");
        Page refused = german.post("/interviews/" + id + "/all", sent);
        assertThat(refused.document().select(".note.bad").text()).contains("ist keine Fassung");

        Page kept = german.post("/interviews/" + id + "/all", fields(refused));

        assertThat(kept.status()).isEqualTo(302);
        assertThat(stored(id)).contains("Jeden Freitag zu spät");
    }

    @ParameterizedTest
    @CsvSource({
        "en,cannot read this unfinished description,Discard this description",
        "de,diese unfertige Beschreibung nicht lesen,Diese Beschreibung verwerfen"
    })
    void aDraftThatCannotBeReadIsSaidToBeKeptAndCanBeDiscarded(String language, String said, String button) {
        SiteVisitor visitor = new SiteVisitor(service, language);
        String id = service.bean(Drafts.class)
                .begin("{\"title\":\"From a later version\",\"mood\":\"GOOD\"}", null)
                .id();
        for (String address : List.of("/interviews/" + id, "/interviews/" + id + "/all")) {
            Page page = visitor.get(address);
            assertThat(page.status()).as(address).isEqualTo(409);
            assertThat(page.document().select("main").text()).contains(said).doesNotContain("BadCase");
        }
        assertThat(visitor.get("/").document().select("a[href='/interviews/%s']".formatted(id)))
                .as("the first page still leads to it")
                .hasSize(1);
        Page page = visitor.get("/interviews/" + id);
        FormElement discard = page.document().forms().get(0);
        assertThat(discard.text()).isEqualTo(button);
        List<KeyVal> token = SiteVisitor.fields(discard);
        assertThat(visitor.post("/interviews/" + id + "/answer", token).status())
                .isEqualTo(409);
        assertThat(visitor.post("/interviews/" + id, token).status()).isEqualTo(409);
        assertThat(visitor.post("/interviews/" + id + "/preview", token).status())
                .isEqualTo(409);

        assertThat(visitor.post(discard.attr("action"), token).status()).isEqualTo(302);
        assertThat(visitor.get("/interviews/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | “viele” is not a whole number from 1 to | “SOME” is not one of the answers | called “moon.phase” | 55 instead of 40",
                "de | „viele“ ist keine ganze Zahl von 1 bis  | „SOME“ gehört nicht zu den Antworten | namens „moon.phase“ | 55 statt 40"
            })
    void whatCannotBeTriedOutIsNamedAndTheRestIsTried(
            String language, String number, String word, String name, String rest) {
        String id = ServiceUnderTest.json(service.post("""
                        {"title": "Expense reports", "audience": {"headcount": 40}, "goal": {"dueInWeeks": 40}}""")).get("id").asString();
        SiteVisitor visitor = new SiteVisitor(service, language);
        String asked = "/answers/" + id + "/what-if?audience.headcount=viele&goal.dueInWeeks=55&" + WHAT_IF_WORD
                + "=SOME&moon.phase=FULL";

        for (Page page : List.of(visitor.get(asked), visitor.getPiece(asked))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.document().select(".note.bad").text()).contains(number, word, name);
            assertThat(page.document().text()).contains(rest);
        }
        assertThat(visitor.get("/answers/" + id + "/what-if?goal.dueInWeeks=55&lang=" + language)
                        .document()
                        .select(".note.bad"))
                .isEmpty();
    }

    private static final String WHAT_IF_WORD = "setting.mentors";

    private static String draft() {
        return service.bean(Drafts.class)
                .begin("{\"title\":\"Expense reports\",\"actual\":\"Late\"}", null)
                .id();
    }

    private static String stored(String id) throws ResourceNotFound {
        return service.bean(Drafts.class).of(id).body();
    }

    private static List<KeyVal> wholeForm(SiteVisitor visitor, String id) {
        return fields(visitor.get("/interviews/" + id + "/all"));
    }

    private static List<KeyVal> fields(Page page) {
        return page.document().forms().stream()
                .filter(form -> form.attr("action").endsWith("/all"))
                .findFirst()
                .map(SiteVisitor::fields)
                .orElseGet(() -> Assertions.fail("There is no form of all questions: " + page.status()));
    }

    private static void set(List<KeyVal> fields, String name, String value) {
        fields.removeIf(field -> field.key().equals(name));
        fields.add(SiteVisitor.field(name, value));
    }
}
