package io.gapwise.site.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import io.gapwise.site.drafts.Drafts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks that what people say is entered on the form of all questions, comes back whole, and is lost nowhere. */
class StatementsFormTest {

    private static final String ROW = "evidence.statements.";
    private static final String SAID = """
            [{"obstacle":"unwilling","says":"PRESENT","by":"MANAGERS","shownBy":"OPINION","share":"FEW","people":2,"note":"At the meeting"},\
            {"obstacle":"unwilling","says":"ABSENT","by":"PERFORMERS"}]""";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final SiteVisitor english = new SiteVisitor(service, "en");
    private final SiteVisitor german = new SiteVisitor(service, "de");

    @Test
    void whatIsTypedIntoTheEmptyRowsIsKeptAndShownWithTwoNewEmptyRows() throws ResourceNotFound {
        String id = draft("{\"title\":\"Hand hygiene\"}");
        List<KeyVal> form = form(english, id);
        type(form, 0, "unwilling", "PRESENT", "MANAGERS", "OPINION", "FEW", "2", "At the meeting");
        type(form, 1, "unwilling", "ABSENT", "PERFORMERS", "", "", "", "");

        assertThat(post(english, id, form).status()).isEqualTo(302);

        assertThat(statements(id).toString()).isEqualTo(SAID);
        Document again = english.get("/interviews/" + id + "/all").document();
        assertThat(again.select("fieldset.statement")).hasSize(4);
        List<KeyVal> unchanged = form(english, id);
        assertThat(post(english, id, unchanged).status()).isEqualTo(302);
        assertThat(statements(id).toString()).isEqualTo(SAID);
    }

    /** An interview, an answer and a second look at the case hand on what was said. */
    @Test
    void whatWasSaidOutlivesTheInterviewTheAnswerAndTheNextEdit() throws ResourceNotFound {
        String id = draft("{\"title\":\"Hand hygiene\",\"evidence\":{\"statements\":%s}}".formatted(SAID));
        FormElement question = question(english.get("/interviews/" + id + "?ask=gap.nature"));
        List<KeyVal> answer = SiteVisitor.fields(question);
        answer.add(SiteVisitor.field("gap.nature", "TECHNICAL"));
        assertThat(english.post("/interviews/" + id, answer).status()).isEqualTo(302);
        assertThat(statements(id).toString()).isEqualTo(SAID);

        String answered =
                english.post("/interviews/" + id + "/answer", token(english)).onward();
        Page page = english.get(answered);
        assertThat(page.document().select("#described ~ details").text())
                .contains(
                        "Unwilling: two managers say so of a few of them, by opinion: “At the meeting”",
                        "Unwilling: the people themselves say it is not so, and nobody says how it is known");
        assertThat(german.get(answered)
                        .document()
                        .select("#described ~ details")
                        .text())
                .contains(
                        "Will nicht: zwei Vorgesetzte sagen, es sei so, und zwar bei wenigen, als ungeprüfte Meinung");

        String edited = english.post(answered + "/edit", token(english)).onward();
        assertThat(statements(edited.replaceAll(".*/interviews/|/all", "")).toString())
                .isEqualTo(SAID);
        assertThat(english.get(edited)
                        .document()
                        .select("[name='evidence.statements.0.note']")
                        .val())
                .isEqualTo("At the meeting");
    }

    @Test
    void whatIsWrongWithARowIsSaidBesideItAndEverythingTypedStays() throws ResourceNotFound {
        String id = draft("{\"title\":\"Hand hygiene\"}");
        List<KeyVal> form = form(german, id);
        // The empty first row does not count, so the places of the others move up.
        type(form, 1, "unwilling", "", "MANAGERS", "", "", "viele", "x".repeat(501));
        form.add(SiteVisitor.field(ROW + "5.obstacle", "moonInTheWay"));
        form.add(SiteVisitor.field(ROW + "5.says", "PRESENT"));
        form.add(SiteVisitor.field(ROW + "5.by", "ANALYST"));
        form.add(SiteVisitor.field(ROW + "5.note", "Bell\u0007"));

        Page refused = post(german, id, form);

        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.document();
        assertThat(beside(page, "0.says")).contains("leeren Sie die ganze Zeile");
        assertThat(beside(page, "0.people")).contains("ganze Zahl von 1 bis");
        assertThat(beside(page, "0.note")).contains("0 bis 500");
        assertThat(beside(page, "1.obstacle")).contains("moonInTheWay");
        assertThat(beside(page, "1.note")).contains("ein Zeichen");
        assertThat(page.select("[name='%s0.people']".formatted(ROW)).val()).isEqualTo("viele");
        assertThat(page.select("[name='%s0.note']".formatted(ROW)).val()).isEqualTo("x".repeat(501));
        assertThat(page.select("[name='%s1.obstacle'] option[selected]".formatted(ROW))
                        .val())
                .isEqualTo("moonInTheWay");
        assertThat(page.select(".note.bad a").eachText()).contains("Aussage 1: Wie viele das sagen");
        assertThat(page.select(".note.bad a").eachAttr("href")).contains("#" + ROW + "0.people");
        assertThat(statements(id).isMissingNode()).isTrue();
    }

    @Test
    void aRowThatIsTakenAwayOrEmptiedIsGoneAndTheOthersStay() throws ResourceNotFound {
        String id = draft("{\"title\":\"Hand hygiene\",\"evidence\":{\"statements\":%s}}".formatted(SAID));
        List<KeyVal> form = form(english, id);
        form.add(SiteVisitor.field(ROW + "0.gone", "1"));

        assertThat(post(english, id, form).status()).isEqualTo(302);
        assertThat(statements(id)).hasSize(1);
        assertThat(statements(id).at("/0/by").asString()).isEqualTo("PERFORMERS");

        List<KeyVal> emptied = form(english, id);
        emptied.forEach(
                field -> field.value(field.key().matches("evidence\\.statements\\.\\d.*") ? "" : field.value()));
        assertThat(post(english, id, emptied).status()).isEqualTo(302);
        assertThat(statements(id).isMissingNode()).isTrue();
    }

    /** A form that was opened before there were statements on it sends none, which does not mean that there are none. */
    @Test
    void aFormWithoutTheRowsLeavesWhatWasSaid() throws ResourceNotFound {
        String id = draft("{\"title\":\"Hand hygiene\",\"evidence\":{\"statements\":%s}}".formatted(SAID));
        List<KeyVal> form = form(english, id);
        form.removeIf(field -> field.key().startsWith("evidence.statements"));

        assertThat(post(english, id, form).status()).isEqualTo(302);

        assertThat(statements(id).toString()).isEqualTo(SAID);
    }

    @Test
    void whatWasSaidInAnotherWindowMeanwhileIsShownBeforeItIsOverwritten() throws ResourceNotFound {
        String id = draft("{\"title\":\"Hand hygiene\"}");
        List<KeyVal> here = form(english, id);
        List<KeyVal> there = form(german, id);
        type(there, 0, "conflict", "PRESENT", "EXPERTS", "", "", "", "");
        assertThat(post(german, id, there).status()).isEqualTo(302);
        type(here, 0, "barrier", "PRESENT", "PERFORMERS", "", "", "3", "");

        Page conflict = post(english, id, here);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.document().select(".note.bad").text())
                .contains(
                        "What people say",
                        "there “Conflict: experts say so, and nobody says how it is known”",
                        "here “Barrier: three of the people themselves say so, and nobody says how it is known”");
        assertThat(post(english, id, SiteVisitor.fields(wholeForm(conflict))).status())
                .isEqualTo(302);
        assertThat(statements(id).at("/0/obstacle").asString()).isEqualTo("barrier");
    }

    /** A portal may have sent hundreds of them; the form has a field for every member of each. */
    @Test
    void hundredsOfStatementsComeBackWhole() throws ResourceNotFound {
        String many = IntStream.range(0, 600)
                .mapToObj(i -> "{\"obstacle\":\"conflict\",\"says\":\"PRESENT\",\"by\":\"EXPERTS\",\"people\":%d}"
                        .formatted(i + 1))
                .collect(Collectors.joining(",", "[", "]"));
        String id = draft("{\"title\":\"Hand hygiene\",\"evidence\":{\"statements\":%s}}".formatted(many));

        assertThat(post(english, id, form(english, id)).status()).isEqualTo(302);

        assertThat(statements(id).toString()).isEqualTo(many);
    }

    @Test
    void moreThanACaseCanHoldIsSaidAndNothingIsStored() throws ResourceNotFound {
        String id = draft("{\"title\":\"Hand hygiene\"}");
        List<KeyVal> form = form(english, id);
        for (int i = 2; i < 202; i++) {
            type(form, i, "conflict", "PRESENT", "EXPERTS", "", "", "", "x".repeat(500));
        }

        Page refused = post(english, id, form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".note.bad").text())
                .contains("The case: This is more than a case can hold");
        assertThat(refused.document().select("fieldset.statement")).hasSize(202);
        assertThat(statements(id).isMissingNode()).isTrue();
    }

    private static String beside(Document page, String field) {
        return page.getElementById(ROW + field).parent().select(".problem").text();
    }

    private static void type(
            List<KeyVal> form,
            int row,
            String obstacle,
            String says,
            String by,
            String shownBy,
            String share,
            String people,
            String note) {
        set(form, row, "obstacle", obstacle);
        set(form, row, "says", says);
        set(form, row, "by", by);
        set(form, row, "shownBy", shownBy);
        set(form, row, "share", share);
        set(form, row, "people", people);
        set(form, row, "note", note);
    }

    private static void set(List<KeyVal> form, int row, String member, String value) {
        String name = ROW + row + "." + member;
        form.removeIf(field -> field.key().equals(name));
        form.add(SiteVisitor.field(name, value));
    }

    private static String draft(String body) {
        return service.bean(Drafts.class).begin(body, null).id();
    }

    private static JsonNode statements(String id) throws ResourceNotFound {
        String body = service.bean(Drafts.class).of(id).body();
        return ServiceUnderTest.JSON.readTree(body).at("/evidence/statements");
    }

    private static List<KeyVal> form(SiteVisitor visitor, String id) {
        return SiteVisitor.fields(wholeForm(visitor.get("/interviews/" + id + "/all")));
    }

    private static FormElement wholeForm(Page page) {
        return page.document().forms().stream()
                .filter(form -> form.attr("action").endsWith("/all"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no form of all questions: " + page.status()));
    }

    private static FormElement question(Page page) {
        return page.document().forms().stream()
                .filter(form -> !form.select("input[name=question]").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Page post(SiteVisitor visitor, String id, List<KeyVal> form) {
        return visitor.post("/interviews/" + id + "/all", form);
    }

    private static List<KeyVal> token(SiteVisitor visitor) {
        String token =
                visitor.get("/upload").document().select("input[name=_csrf]").val();
        return List.of(SiteVisitor.field("_csrf", token));
    }
}
