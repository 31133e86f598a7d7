package io.gapwise.site.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.strategy.StrategyField;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People write their strategy down on pages: by forms, from files, from cases, two at once, in two languages. */
@Timeout(180)
class StrategyPagesTest {

    private static ServiceUnderTest service;
    private final SiteVisitor visitor = new SiteVisitor(service, "en");

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(StrategyKind.class)
    void eachKindIsAddedChangedLookedBackAtAndDeleted(StrategyKind kind) {
        String list = "/strategy/" + kind.path();
        FormElement form = form(visitor.get(list + "/new"));
        assertThat(form.elements().eachAttr("name"))
                .containsAll(kind.fields().stream().map(StrategyField::name).toList());

        Page added = visitor.post(list + "/new", typed(form, Map.of("name", "Entry of " + kind)));

        assertThat(added.status()).as(added.response().body()).isEqualTo(302);
        String address = added.onward().replaceFirst("\\?.*", "");
        Page shown = visitor.get(added.onward());
        assertThat(shown.document().select(".note.good").text()).contains("kept");
        StrategyField second = kind.fields().get(kind.fields().size() - 1);
        String value = second.type() == StrategyField.Type.YES_NO
                ? "true"
                : second.type() == StrategyField.Type.DAY ? "2026-05-01" : "Somebody";
        Page saved = visitor.post(address, typed(form(shown), Map.of(second.name(), value, "name", "Renamed " + kind)));
        assertThat(saved.status()).as(saved.response().body()).isEqualTo(302);
        assertThat(visitor.get(list).document().select(".entries a").eachText()).contains("Renamed " + kind);
        assertThat(visitor.get(address + "/versions").document().select(".versions > li"))
                .hasSize(2);
        FormElement deleting = form(visitor.get(address + "/delete"));
        assertThat(visitor.post(address + "/delete", SiteVisitor.fields(deleting))
                        .onward())
                .isEqualTo(list + "?done=deleted");
        assertThat(visitor.get(address).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        Page refused = visitor.post(
                "/strategy/objectives/new",
                typed(
                        form(visitor.get("/strategy/objectives/new")),
                        Map.of("name", "", "weight", "nine", "target", "5", "baseline", "9", "direction", "RISE")));

        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.document();
        assertThat(page.select("#name-wrong, #weight-wrong, #direction-wrong")).hasSize(3);
        assertThat(page.select("#direction-wrong").text())
                .contains("Lower is better")
                .doesNotContain("FALL ");
        assertThat(page.select("#weight").val()).isEqualTo("nine");
        assertThat(page.select("#weight").attr("aria-describedby")).contains("weight-wrong");
        assertThat(page.select("[role=alert] a").eachAttr("href")).contains("#name", "#weight", "#direction");
    }

    @Test
    void ofTwoWhoChangeOneEntryNeitherLosesAnything() {
        String address = added("capabilities", "{\"name\":\"Both at once\",\"framework\":\"One\"}");
        FormElement first = form(visitor.get(address));
        FormElement second = form(visitor.get(address));

        assertThat(visitor.post(address, typed(first, Map.of("framework", "Two")))
                        .status())
                .isEqualTo(302);
        Page stale = visitor.post(address, typed(second, Map.of("description", "Mine")));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.document().select("[role=alert]").text()).contains("Framework: Two");
        assertThat(stale.document().select("#description").val()).isEqualTo("Mine");
        assertThat(visitor.post(address, SiteVisitor.fields(form(stale))).status())
                .as("sent again by somebody who has seen it")
                .isEqualTo(302);
        assertThat(visitor.post(
                                address + "/delete",
                                typed(form(visitor.get(address + "/delete")), Map.of("revision", "1")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aFormThatIsSentTwiceMakesOneEntry() {
        FormElement form = form(visitor.get("/strategy/stakeholders/new"));
        List<KeyVal> fields = typed(form, Map.of("name", "Sent twice"));

        String one = visitor.post("/strategy/stakeholders/new", fields).onward();
        String two = visitor.post("/strategy/stakeholders/new", fields).onward();

        assertThat(one).isNotEmpty().isEqualTo(two);
    }

    @Test
    void aFileIsShownBeforeItIsKept() {
        String csv =
                "Skill;Gehört zu;Wozu;Stufen\nZuhören am Telefon;Service;Mehr Umsatz;Basis\nRechnen;Service;;\n;x;;\n";
        Page looked = visitor.post(
                "/strategy/capabilities/import/file",
                SiteVisitor.fields(form(visitor.get("/strategy/capabilities/import"))),
                "file",
                "skills.csv",
                csv.getBytes(StandardCharsets.UTF_8));

        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.document().select("table").text()).contains("Zuhören am Telefon");
        assertThat(looked.document().select("#wrong").text()).contains("1");
        assertThat(service.get("/api/v1/capabilities?name=Zuh%C3%B6ren").body()).isEqualTo("[]");
        FormElement columns = form(looked);
        List<KeyVal> fields = new ArrayList<>();
        List<String> chosen = List.of("name", "framework", "drives", "levels");
        int at = 0;
        for (KeyVal field : SiteVisitor.fields(columns)) {
            fields.add(field.key().equals("field") ? SiteVisitor.field("field", chosen.get(at++)) : field);
        }
        fields.add(SiteVisitor.field("then", "keep"));

        Page kept = visitor.post("/strategy/capabilities/import", fields);

        assertThat(kept.document().select(".note.good").text())
                .as(kept.response().body())
                .contains("2 added");
        assertThat(service.get("/api/v1/capabilities?name=Zuh%C3%B6ren").body())
                .contains("\"drives\":[\"Mehr Umsatz\"]", "\"framework\":\"Service\"");
        assertThat(visitor.post(
                                "/strategy/capabilities/import",
                                List.of(fields.get(0), SiteVisitor.field("packed", "xx")))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(
                                "/strategy/capabilities/import/file",
                                SiteVisitor.fields(form(visitor.get("/strategy/capabilities/import"))),
                                "file",
                                "no.csv",
                                new byte[0])
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aPersonaIsMadeOfTheAudienceOfACaseAndNothingIsGuessed() {
        service.post("""
                {"title":"Late reports from the depots","audience":{"role":"Depot leads","headcount":40,"spread":"SEVERAL_SITES"}}""");
        Document offered = visitor.get("/strategy/personas/from-cases").document();
        String link = offered.select("main .rows a:contains(Depot leads)").attr("href");

        Page form = visitor.get(visitor.get(link).onward());

        assertThat(form.document().select("#name").val()).isEqualTo("Depot leads");
        assertThat(form.document().select("#headcount").val()).isEqualTo("40");
        assertThat(form.document().select("#spread option[selected]").val()).isEqualTo("SEVERAL_SITES");
        assertThat(form.document().select("#seniority option[selected]").val()).isEmpty();
        assertThat(form.document().select("#day").val()).isEmpty();
    }

    @Test
    void aCaseBeginsFromTheStrategy() {
        added("objectives", "{\"name\":\"Faster answers\"}");
        added("capabilities", "{\"name\":\"Clear writing\"}");
        added(
                "personas",
                "{\"name\":\"Night shift\",\"role\":\"Agents at night\",\"headcount\":35,\"spread\":\"REMOTE\"}");
        Page begun =
                visitor.get("/interviews/new?objective=Faster+answers&capability=Clear+writing&persona=Night+shift");
        assertThat(begun.document().select("#objective-names option").eachAttr("value"))
                .contains("Faster answers");
        assertThat(begun.document().select("#of-objective").val()).isEqualTo("Faster answers");

        Page draft = visitor.post("/interviews", typed(form(begun), Map.of("title", "Answers come late")));

        assertThat(draft.status()).as(draft.response().body()).isEqualTo(302);
        Document all = visitor.get(draft.onward() + "/all").document();
        assertThat(all.select("[name='goal.objective']").val()).isEqualTo("Faster answers");
        assertThat(all.select("[name='goal.strategic'][checked], [name='goal.strategic'] [selected]")
                        .eachAttr("value"))
                .contains("YES");
        assertThat(all.select("[name='gap.capability']").val()).isEqualTo("Clear writing");
        assertThat(all.select("[name='audience.role']").val()).isEqualTo("Agents at night");
        assertThat(all.select("[name='audience.headcount']").val()).isEqualTo("35");
    }

    @Test
    void anEmptyStrategySaysHowToBegin() {
        try (ServiceUnderTest own = ServiceUnderTest.onItsOwn()) {
            Document page = new SiteVisitor(own, "en").get("/strategy").document();

            assertThat(page.select(".empty .steps li")).hasSize(3);
            assertThat(page.select(".empty a").eachAttr("href")).contains("/strategy/objectives/new");
        }
    }

    @Test
    void thePageTellsItsGapsAndLeadsToWhereEachIsMended() {
        String objective = added("objectives", "{\"name\":\"No figure here\"}");
        added("objectives", "{\"name\":\"Driver of it\",\"parent\":\"No figure here\"}");
        added("assets", "{\"name\":\"Old course\",\"capability\":\"Unheard of skill\"}");

        Document page = visitor.get("/strategy").document();

        assertThat(page.select("article.brief h2").eachText()).contains("What we want to reach");
        assertThat(page.select("article.brief li").eachText()).anyMatch(line -> line.startsWith("– Driver of it"));
        assertThat(page.select(".gaps .card:contains(without a figure) a").eachAttr("href"))
                .contains(objective);
        assertThat(page.select(".gaps .card:contains(lead nowhere) a").eachText())
                .contains("Old course names Unheard of skill");
        for (String address : page.select(".gaps a").eachAttr("href")) {
            assertThat(visitor.get(address).status()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"pdf, application/pdf", "docx, application/vnd", "md, text/markdown"})
    void thePageIsTakenAlong(String ending, String type) {
        added("technologies", "{\"name\":\"Tablet for %s\",\"state\":\"IN_PLACE\"}".formatted(ending));

        HttpResponse<String> file = service.get("/strategy/page." + ending);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        if (ending.equals("md")) {
            assertThat(file.body()).contains("Tablet for md");
        }
    }

    @Test
    void whoDeletesIsToldWhoNamesIt() {
        String address = added("capabilities", "{\"name\":\"Named by many\"}");
        added("assets", "{\"name\":\"Course that names it\",\"capability\":\"named by MANY\"}");
        service.post("{\"title\":\"Case that names it\",\"gap\":{\"capability\":\"Named by many\"}}");

        assertThat(visitor.get(address + "/delete")
                        .document()
                        .select("main .rows a")
                        .eachText())
                .contains("Course that names it", "Case that names it");
    }

    @Test
    void listsStayFastToReadHoweverMuchThereIs() {
        StringBuilder csv = new StringBuilder("name\n");
        for (int i = 0; i < 120; i++) {
            csv.append("Tool %03d\n".formatted(i));
        }
        ServiceUnderTest.send(service.to("/api/v1/technologies/import")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv.toString()))
                .build());

        Document first = visitor.get("/strategy/technologies?q=tool").document();
        Document second = visitor.get(first.select("a[rel=next]").attr("href")).document();

        assertThat(first.select(".entries > li")).hasSize(50);
        assertThat(second.select(".entries > li a").first().text()).isEqualTo("Tool 050");
        assertThat(visitor.get("/strategy").document().select("article.brief").text())
                .contains("more");
        assertThat(service.get("/strategy/technologies/export?format=csv").body())
                .contains("Tool 119");
    }

    @Test
    void aGermanReaderTypesNumbersAndReadsWordsAsInGerman() {
        SiteVisitor german = new SiteVisitor(service, "de");
        Page added = german.post(
                "/strategy/assets/new",
                typed(
                        form(german.get("/strategy/assets/new")),
                        Map.of("name", "Kurs auf Deutsch", "hours", "2,5", "kind", "JOB_AID")));

        Document shown = german.get(added.onward()).document();

        assertThat(shown.select("#hours").val()).isEqualTo("2,5");
        assertThat(shown.select("#kind option[selected]").text()).isEqualTo("Arbeitshilfe");
        assertThat(service.get("/api/v1/assets?name=Kurs").body()).contains("\"hours\":2.5");
    }

    private static FormElement form(Page page) {
        return (FormElement) page.document().select("main form[method=post]").first();
    }

    private static List<KeyVal> typed(FormElement form, Map<String, String> typed) {
        List<KeyVal> fields = new ArrayList<>();
        SiteVisitor.fields(form).stream()
                .filter(each -> !typed.containsKey(each.key()))
                .forEach(fields::add);
        typed.forEach((name, value) -> fields.add(SiteVisitor.field(name, value)));
        return fields;
    }

    /** Adds an entry and returns the address of its page. */
    private static String added(String kind, String json) {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to("/api/v1/" + kind)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow().replace("/api/v1/", "/strategy/");
    }
}
