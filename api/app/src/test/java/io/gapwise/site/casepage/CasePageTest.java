package io.gapwise.site.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.recommendations.CaseAnswer;
import io.gapwise.service.recommendations.MadeHow;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what the page of a case shows, and that nobody who changes it loses what somebody else has written. */
class CasePageTest {

    private static final String SAYS = """
            {"title":"Hand hygiene is skipped","obstacles":{"toolsInadequate":"PRESENT","neverLearned":"ABSENT"},
             "evidence":{"statements":[{"obstacle":"toolsInadequate","says":"PRESENT","by":"PERFORMERS","people":5}]}}""";
    private static final String SAYS_MORE =
            "{\"title\":\"Hand hygiene is skipped\",\"obstacles\":{\"littlePractice\":\"PRESENT\"}}";

    private static ServiceUnderTest service;
    private static GapCases cases;

    private final SiteVisitor english = new SiteVisitor(service, "en");
    private final SiteVisitor german = new SiteVisitor(service, "de");

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
        cases = service.bean(GapCases.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en,has not been answered yet,Stands in the way,could still turn the verdict",
        "de,noch nicht beantwortet,Steht im Weg,könnten das Urteil noch ändern"
    })
    void aCaseThatNobodyHasAnsweredHasAPageAndIsListed(String language, String unanswered, String present, String open)
            throws BadCase {
        SiteVisitor visitor = new SiteVisitor(service, language);
        String id = cases.create(SAYS).id();

        Document page = page(visitor, id);

        assertThat(page.select("h1").text()).isEqualTo("Hand hygiene is skipped");
        assertThat(page.select("main").text()).contains(unanswered, open);
        assertThat(page.select("[id='obstacles.toolsInadequate'] .state").text())
                .isEqualTo(present);
        assertThat(page.select("[id='obstacles.toolsInadequate'] .said li")).hasSize(1);
        assertThat(visitor.get("/").document().select("#unanswered ~ ul a").eachAttr("href"))
                .contains("/cases/" + id);
        assertThat(visitor.get("/cases/unanswered").document().select("main a").eachAttr("href"))
                .contains("/cases/" + id);
    }

    @Test
    void anAnsweredCaseLeadsToItsLastAnswerAndAnEarlierAnswerSaysThatItIsSuperseded() throws Exception {
        String id = cases.create(SAYS).id();
        String first = answered(id);
        cases.change(id, cases.get(id).revision(), SAYS_MORE, MadeHow.CHANGED);
        assertThat(page(english, id).select(".note").text()).contains("version 1", "version 2");

        String second = answered(id);

        Document page = page(english, id);
        assertThat(page.select("#verdict ~ p a").attr("href")).isEqualTo("/answers/" + second);
        assertThat(page.select("#earlier + ul").text()).contains("superseded");
        Document earlier = english.get("/answers/" + first).document();
        assertThat(earlier.select(".note a").eachAttr("href")).contains("/answers/" + second);
        assertThat(earlier.select("main a").eachAttr("href")).contains("/cases/" + id);
        assertThat(english.get("/answers/" + second).document().select(".note").text())
                .doesNotContain("earlier answer");
        assertThat(english.get("/cases").document().select("tbody a").eachAttr("href"))
                .contains("/cases/" + id, "/answers/" + second)
                .doesNotContain("/answers/" + first);
    }

    @ParameterizedTest
    @CsvSource({
        "en,“This is so” instead of “Not known”,The verdict changed from,superseded",
        "de,„Das ist so“ statt „Nicht bekannt“,Das Urteil hat sich,überholt"
    })
    void eachVersionSaysWhatChangedAndWhatThatChanged(String language, String change, String verdict, String superseded)
            throws Exception {
        String id = cases.create(SAYS).id();
        answered(id);
        cases.change(id, cases.get(id).revision(), SAYS_MORE, MadeHow.CHANGED);
        answered(id);

        Document versions = new SiteVisitor(service, language)
                .get("/cases/" + id + "/versions")
                .document();

        assertThat(versions.select(".versions > li")).hasSize(2);
        assertThat(versions.select(".versions > li").first().text()).contains(change, verdict);
        assertThat(versions.select(".versions > li").last().text()).contains(superseded);
    }

    @Test
    void twoWhoChangeDifferentThingsDoNotDisturbEachOther() throws Exception {
        String id = cases.create(SAYS).id();

        assertThat(changes(english, id, "note.toolsInadequate", "", "Empty by noon")
                        .status())
                .isEqualTo(302);
        assertThat(changes(german, id, "tags", "", "Ward 4, hygiene,Ward 4").status())
                .isEqualTo(302);

        CaseView now = cases.get(id);
        assertThat(now.notes()).containsEntry("toolsInadequate", "Empty by noon");
        assertThat(now.tags()).containsExactly("Ward 4", "hygiene");
        assertThat(page(english, id).select(".chips a").eachText()).containsExactly("Ward 4", "hygiene");
    }

    @ParameterizedTest
    @CsvSource({"en,Somebody else has changed this", "de,Jemand hat das geändert"})
    void ofTwoWhoChangeTheSameBothTextsAreShownAndTheSecondCanDecide(String language, String said) throws Exception {
        SiteVisitor visitor = new SiteVisitor(service, language);
        String id = cases.create(SAYS).id();
        changes(english, id, "note.habit", "", "Theirs");

        Page refused = changes(visitor, id, "note.habit", "", "Mine");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("#conflict").text()).contains(said, "Theirs", "Mine");
        assertThat(cases.get(id).notes()).containsEntry("habit", "Theirs");
        List<KeyVal> both = SiteVisitor.fields(refused.document().forms().stream()
                .filter(form -> form.parents().is("#conflict"))
                .findFirst()
                .orElseThrow());
        assertThat(visitor.post("/cases/" + id + "/details", both).status()).isEqualTo(302);
        assertThat(cases.get(id).notes()).containsEntry("habit", "Mine");
    }

    @ParameterizedTest
    @CsvSource({"owner,201,en,200", "tags,51,en,20 tags", "note.habit,2001,de,2.000 Zeichen"})
    void whatCannotBeStoredIsSaidAndStaysAsItWasTyped(String field, int length, String language, String said)
            throws Exception {
        SiteVisitor visitor = new SiteVisitor(service, language);
        String id = cases.create(SAYS).id();
        String before = field.equals("owner") && cases.get(id).owner() != null
                ? cases.get(id).owner()
                : "";

        Page refused = changes(visitor, id, field, before, "x".repeat(length));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#refused").text()).contains(said);
        assertThat(refused.document().select("#refused textarea").val()).hasSize(length);
    }

    @Test
    void anUndoGoesBackUnlessSomebodyHasChangedTheCaseMeanwhile() throws Exception {
        String id = cases.create(SAYS).id();
        String opened = String.valueOf(cases.get(id).revision());
        cases.change(id, cases.get(id).revision(), SAYS_MORE, MadeHow.CHANGED);

        Page stale = post(id, "/undo", SiteVisitor.field("revision", opened));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.document().select(".note.bad").text()).contains("nothing was undone");
        assertThat(cases.get(id).version()).isEqualTo(2);

        String revision = page(english, id).select("[name=revision]").val();
        assertThat(post(id, "/undo", SiteVisitor.field("revision", revision)).status())
                .isEqualTo(302);
        assertThat(cases.get(id).body()).isEqualTo(SAYS);
    }

    @Test
    void anUndoIsOfferedOnlyWhereThereIsSomethingToUndo() throws Exception {
        String id = cases.create(SAYS).id();
        assertThat(page(english, id).select("form[action$=/undo]")).isEmpty();
        cases.change(id, cases.get(id).revision(), SAYS_MORE, MadeHow.CHANGED);
        assertThat(page(english, id).select("form[action$=/undo]")).hasSize(1);
        cases.undo(id, cases.get(id).revision());
        assertThat(page(english, id).select("form[action$=/undo]")).isEmpty();

        Page nothing = post(
                id,
                "/undo",
                SiteVisitor.field("revision", String.valueOf(cases.get(id).revision())));

        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.document().select("h1").text()).isEqualTo("Hand hygiene is skipped");
        assertThat(nothing.document().select(".note.bad").text()).contains("There is nothing to undo");
    }

    @ParameterizedTest
    @CsvSource({"en,answered before the last change,Answer it again", "de,beantwortet vor der letzten Änderung,"})
    void aCaseThatHasChangedSinceItsAnswerSaysSoBesideTheVerdict(String language, String mark, String again)
            throws Exception {
        SiteVisitor visitor = new SiteVisitor(service, language);
        String id = cases.create(SAYS).id();
        String answer = answered(id);
        assertThat(page(visitor, id).select(".outdated")).isEmpty();
        cases.change(id, cases.get(id).revision(), SAYS_MORE, MadeHow.CHANGED);

        Document page = page(visitor, id);

        assertThat(page.select("#verdict ~ p .outdated").text()).isEqualTo(mark);
        assertThat(page.select("#verdict ~ .actions > :first-child").attr("action"))
                .endsWith("/answer");
        if (again != null) {
            assertThat(page.select("#verdict ~ .actions > :first-child").text()).isEqualTo(again);
        }
        assertThat(visitor.get("/")
                        .document()
                        .select("li:has(a[href='/answers/" + answer + "'])")
                        .text())
                .contains(mark);
        assertThat(visitor.get("/cases")
                        .document()
                        .select("tr:has(a[href='/answers/" + answer + "'])")
                        .text())
                .contains(mark);
        String later = answered(id);
        assertThat(visitor.get("/cases")
                        .document()
                        .select("tr:has(a[href='/answers/" + later + "'])")
                        .text())
                .doesNotContain(mark);
    }

    @Test
    void aCaseOfWhichNothingIsKnownSaysWhereToGo() throws Exception {
        String id = cases.create("{\"title\":\"Nothing yet\"}").id();

        Document page = page(english, id);

        assertThat(page.select("#verdict ~ .actions").text())
                .contains("Ask the people", "Go on describing it", "What to find out", "Answer it now");
        assertThat(page.select("#nothing-known summary").first().text()).isEqualTo("20 of which nothing is known yet");
        assertThat(page.select("details[open] .case-obstacles, section > .case-obstacles"))
                .isEmpty();
    }

    @Test
    void anArchivedCaseIsOutOfTheListsUntilItIsBroughtBack() throws Exception {
        String id = cases.create(SAYS).id();
        answered(id);
        post(id, "/archive");
        assertThat(english.get("/cases").document().select("tbody a").eachAttr("href"))
                .doesNotContain("/cases/" + id);
        assertThat(english.get("/cases/archived").document().select("main a").eachAttr("href"))
                .contains("/cases/" + id);
        assertThat(page(english, id).select(".note").text()).contains("archived");

        post(id, "/bring-back");

        assertThat(english.get("/cases").document().select("tbody a").eachAttr("href"))
                .contains("/cases/" + id);
    }

    @Test
    void casesAreFoundByTheirTagAndTheirOwner() throws Exception {
        String id = cases.create(SAYS).id();
        answered(id);
        String tag = "tag " + UUID.randomUUID();
        changes(english, id, "tags", "", tag);
        cases.describe(id, cases.get(id).revision(), cases.get(id).details().withOwner("Nadia & Söhne"));

        for (String query : List.of("tag=" + tag.replace(" ", "+"), "owner=Nadia+%26+S%C3%B6hne")) {
            Document list = english.get("/cases?" + query).document();
            assertThat(list.select("tbody th a").eachAttr("href")).as(query).containsExactly("/cases/" + id);
            assertThat(list.select(".cases-chips .chip")).hasSize(1);
        }
        assertThat(english.get("/cases?tag=no-such-tag").document().select("tbody tr"))
                .isEmpty();
        assertThat(english.get("/cases/unanswered?tag=" + tag.replace(" ", "+"))
                        .document()
                        .select(".empty"))
                .hasSize(1);
    }

    @Test
    void goingOnLeadsToTheDraftThatIsThereAndACopyIsACaseOfItsOwn() throws Exception {
        String id = cases.create(SAYS).id();

        String draft = post(id, "/continue").onward();
        assertThat(draft).startsWith("/interviews/");
        assertThat(post(id, "/continue").onward()).isEqualTo(draft);

        String copy = post(id, "/duplicate").onward().replace("/cases/", "");
        assertThat(copy).isNotEqualTo(id);
        assertThat(cases.get(copy).title()).isEqualTo("Hand hygiene is skipped (copy)");
        assertThat(cases.get(copy).body()).contains("toolsInadequate");
        assertThat(posted(german, "/cases/" + copy + "/duplicate").onward()).startsWith("/cases/");
        assertThat(english.get("/cases/" + copy + "/versions")
                        .document()
                        .select(".versions h3")
                        .text())
                .contains("copy");
    }

    @Test
    void anErasedCaseSaysSoAndLeadsToWhatWasDecided() throws Exception {
        String id = cases.create(SAYS).id();
        String answer = answered(id);
        assertThat(english.get("/cases/" + id + "/erase").status()).isEqualTo(200);
        post(id, "/erase");

        Page gone = german.get("/cases/" + id);

        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.document().select("h1").text()).isEqualTo("Dieser Fall wurde gelöscht");
        assertThat(gone.document().select("main a").eachAttr("href")).contains("/answers/" + answer);
        assertThat(gone.document().text()).doesNotContain("hygiene");
        assertThat(english.get("/cases/" + id + "/versions").status()).isEqualTo(302);
        assertThat(changes(english, id, "tags", "", "late").status()).isEqualTo(410);
    }

    @Test
    void nobodySeesACaseOfAnotherTenantOrOneThatIsNot() throws Exception {
        CaseView foreign;
        try (Callers.Working working =
                Callers.begin(new Caller("elsewhere", "key:portal", Set.of(Scope.CASES_READ, Scope.CASES_WRITE)))) {
            foreign = cases.create(SAYS);
        }

        for (String id : List.of(foreign.id(), UUID.randomUUID().toString(), "nonsense")) {
            assertThat(english.get("/cases/" + id).status()).as(id).isEqualTo(404);
            assertThat(english.get("/cases/" + id + "/versions").status())
                    .as(id)
                    .isEqualTo(404);
            assertThat(changes(english, id, "tags", "", "mine").status()).as(id).isEqualTo(404);
            assertThat(post(id, "/undo", SiteVisitor.field("revision", "1")).status())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    private static String answered(String id) throws Exception {
        cases.answer(id);
        CaseAnswer last = cases.get(id).lastAnswer();
        assertThat(last).isNotNull();
        return last.id();
    }

    private static Document page(SiteVisitor visitor, String id) {
        Page page = visitor.get("/cases/" + id);
        assertThat(page.status()).isEqualTo(200);
        return page.document();
    }

    private static Page changes(SiteVisitor visitor, String id, String field, String before, String now) {
        return posted(
                visitor,
                "/cases/" + id + "/details",
                SiteVisitor.field("field", field),
                SiteVisitor.field("before", before),
                SiteVisitor.field("now", now));
    }

    private Page post(String id, String action, KeyVal... fields) {
        return posted(english, "/cases/" + id + action, fields);
    }

    private static Page posted(SiteVisitor visitor, String address, KeyVal... fields) {
        List<KeyVal> sent = SiteVisitor.fields(
                visitor.get("/interviews/new").document().forms().get(0));
        sent.removeIf(field -> !field.key().equals("_csrf"));
        sent.addAll(List.of(fields));
        return visitor.post(address, sent);
    }
}
