package io.gapwise.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor.Page;
import io.gapwise.site.plans.PlannedSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A German speaker goes from the start page to the answer and asks about it, and meets no English sentence. */
class GermanPathTest {

    private static final String PLAN = """
            {"gaps": [{"id": "spaet", "title": "Lieferungen kommen zu spät", "costPerYear": 90000}],
             "objectives": [{"name": "Pünktlich liefern", "weight": 4}],
             "means": {"periods": [{"name": "April", "from": "2027-04-01", "to": "2027-04-30"}, "Mai"], "budget": {"inAll": 9000},
                       "audiences": ["Außendienst"], "learners": {"Außendienst": 60}, "owners": {"Anna": 9}},
             "candidates": [{"id": "recht", "title": "Neues Recht", "place": "FIRST", "mandatory": true, "cost": 4000,
                             "learners": {"Außendienst": 40}, "reaches": {"Außendienst": 12}, "owners": {"Anna": 3}},
                            {"id": "werkzeug", "title": "Werkzeug erneuern", "kind": "REMEDY", "cost": 4000, "gaps": ["spaet"],
                             "objectives": ["Pünktlich liefern"]},
                            {"id": "reise", "title": "Eine Reise", "place": "SPARE_TIME", "cost": 7000}]}""";

    private static final EnglishTexts ENGLISH = EnglishTexts.all();

    private static final String CASE = """
            {"title": "Neue Filialen erfassen Bestellungen falsch", "desired": "Jede Bestellung ist richtig erfasst.",
             "actual": "Jede achte ist falsch.", "requestedSolution": "TRAINING",
             "goal": {"metric": "QUALITY", "baseline": 12.5, "target": 2.5, "unit": "Prozent", "stake": "SERIOUS", "dueInWeeks": 20},
             "gap": {"purpose": "CLOSE_GAP", "nature": "TECHNICAL", "frequency": "DAILY", "doneBefore": "BY_SOME"},
             "audience": {"role": "Kassenkräfte", "headcount": 120, "spread": "SEVERAL_SITES"},
             "setting": {"managerSupport": "NO", "exemplars": "YES", "earlierTraining": "DID_NOT_STICK"},
             "obstacles": {"toolsInadequate": "PRESENT", "neverLearned": "PRESENT"},
             "evidence": {"sources": ["OBSERVATION"], "heard": ["PERFORMERS", "MANAGERS"], "statements": [
               {"obstacle": "unwilling", "says": "PRESENT", "by": "MANAGERS", "shownBy": "OPINION", "share": "FEW"},
               {"obstacle": "unwilling", "says": "ABSENT", "by": "PERFORMERS", "shownBy": "SURVEY"}]}}""";

    private static final String SHEET = """
            Nr.;Was ist das Problem?;Rolle;Wie viele Personen?;Wie ernst ist es?
            1;Besuche werden nicht erfasst;Außendienst;14;hoch
            2;Bestellungen werden doppelt erfasst;Innendienst;6;niedrig
            """;

    /** The rule itself, its name, its source and its case are quoted. */
    private static final String RULES_OWN = "pre, code, p.source, p.accepts, q, .hidden-label[lang=en]";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn("--gapwise.samples=false");

    private final SiteVisitor visitor = new SiteVisitor(service, "de");

    @Test
    void findsEnglishWhereItStands() {
        assertThat(ENGLISH.known()).isGreaterThan(2_500);
        assertThat(ENGLISH.in("Davor. The old way is habit, and nothing brings the new one to mind. Danach."))
                .isNotEmpty();
        assertThat(ENGLISH.in("Alle Fälle auf einen Blick, und danach die Antwort."))
                .isEmpty();
        assertThat(englishOn(new SiteVisitor(service, "en").get("/").document()))
                .isNotEmpty();
    }

    @Test
    void theWayToAnAnswerIsGerman() {
        FormElement described =
                visitor.get("/interviews/new").document().forms().get(0);
        described.selectFirst("[name=title]").val("Ein Fall wird beschrieben");
        Page draft = visitor.post("/interviews", SiteVisitor.fields(described));

        isGerman("/");
        isGerman("/interviews/new");
        isGerman(draft.onward());
        isGerman(draft.onward() + "/all");
        isGerman("/upload");
        isGerman("/cases");
    }

    @Test
    void theGuideIsGerman() {
        isGerman("/docs");
        for (String page : List.of(
                "first-call",
                "lists-and-changes",
                "retries",
                "errors",
                "bulk",
                "webhooks",
                "languages",
                "embedding",
                "limits",
                "versions")) {
            isGerman("/docs/" + page);
        }
    }

    @Test
    void theStrategyIsGerman() {
        isGerman("/strategy");
        for (String entry : List.of(
                "objectives {\"name\":\"Zufriedene Kunden\"}",
                "capabilities {\"name\":\"Rechnen\",\"drives\":[\"Unbekanntes\"]}",
                "personas {\"name\":\"Nachtschicht\",\"seniority\":\"ENTRY\",\"spread\":\"REMOTE\"}",
                "assets {\"name\":\"Rechenkurs\",\"kind\":\"JOB_AID\",\"method\":\"COACHING\"}",
                "stakeholders {\"name\":\"Betriebsrat\"}",
                "technologies {\"name\":\"Tabletts\",\"state\":\"PLANNED\"}",
                "undertakings {\"name\":\"Umzug\"}")) {
            String[] parts = entry.split(" ", 2);
            String id = ServiceUnderTest.json(ServiceUnderTest.send(service.to("/api/v1/" + parts[0])
                            .header("Content-Type", "application/json")
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(parts[1]))
                            .build()))
                    .get("id")
                    .asString();
            String list = "/strategy/" + parts[0];
            for (String path : List.of("", "/new", "/import", "/" + id, "/" + id + "/versions", "/" + id + "/delete")) {
                isGerman(list + path);
            }
        }
        isGerman("/strategy/personas/from-cases");
        isGerman("/strategy");
    }

    @Test
    void aPlanIsGerman() {
        isGerman("/plans");
        isGerman("/plans/new");
        PlannedSite site = new PlannedSite(visitor);
        String plan = site.begin("Ein Plan", PLAN);
        isGerman(plan);
        site.computed(plan);
        site.approve(plan);
        for (String path : List.of(
                "",
                "/candidates/recht",
                "/candidates/new",
                "/means",
                "/edit",
                "/versions",
                "/versions/compared?from=1&to=1",
                "/change",
                "/check",
                "/document",
                "/leader",
                "/delete")) {
            isGerman(plan + path);
        }
        assertThat(ENGLISH.in(visitor.get(plan + "/document.md").response().body()))
                .as("English in the document")
                .isEmpty();
    }

    @Test
    void whatComesFirstIsGerman() {
        service.post(CASE);
        isGerman("/priorities");
        isGerman("/groups?by=TOOL");
        isGerman("/groups?by=ALIKE");
        isGerman("/priorities?samples=yes");
        isGerman("/groups?samples=yes");
        String rank =
                visitor.get("/priorities").document().selectFirst("tr.why p a").attr("href");
        isGerman(rank);
    }

    @Test
    void whatTeamsWantToLearnIsGerman() {
        isGerman("/topics");
        String persona = added("personas", "{\"name\":\"Nachtdienst\",\"learnsWhen\":\"Zwischen zwei und vier\"}");
        isGerman("/topics/new?persona=Nachtdienst");
        String offer = added(
                "topic-offers",
                "{\"name\":\"Nacht\",\"persona\":\"Nachtdienst\",\"language\":\"de\",\"together\":3,\"topics\":[\"Zuhören\",\"Schreiben\"],"
                        + "\"times\":[\"Vor der Schicht\"],\"asker\":\"Die Leitung\"}");
        isGerman("/topics/" + offer);
        String link = ServiceUnderTest.json(ServiceUnderTest.send(service.to("/api/v1/topic-offers/" + offer + "/link")
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                        .build()))
                .get("link")
                .asString()
                .replaceFirst("https?://[^/]+", "");
        isGermanBesides(link, ".other");
        for (int i = 0; i < 3; i++) {
            String once = "%022d".formatted(i);
            ServiceUnderTest.send(service.to(link)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                            "once=" + once + "&pick-1=0&pick-2=1&time=0&wish=Zeichnen"))
                    .build());
        }
        isGerman("/topics/" + offer);
        isGerman("/topics/" + offer + "/persona");
        isGerman("/topics/" + offer + "/delete");
        isGerman("/topics");
        isGerman("/strategy/personas/" + persona);
    }

    @Test
    void appraisalsAreGerman() {
        isGerman("/appraisals");
        isGerman("/appraisals/new");
        isGerman("/appraisals/capabilities?capability=Nichts");
        String persona = added("personas", "{\"name\":\"Tagdienst\"}");
        added(
                "cases",
                "{\"title\":\"Sie hören nicht zu\",\"gap\":{\"capability\":\"Zuhören\"},\"audience\":{\"role\":\"Tagdienst\"}}");
        String round = "";
        for (String name : java.util.List.of("Jahresgespräche eins", "Jahresgespräche zwei")) {
            round = added(
                    "appraisals",
                    "{\"name\":\"" + name + "\",\"asOf\":\"2026-03-31\",\"source\":\"Personalabteilung\",\"counts\":["
                            + "{\"role\":\"Tagdienst\",\"capability\":\"Zuhören\",\"standings\":{\"BELOW\":6,\"AT\":7,\"ABOVE\":2}}]}");
        }
        isGerman("/appraisals/" + round);
        isGerman("/appraisals/" + round + "/evidence?capability=Zuh%C3%B6ren&role=Tagdienst");
        isGerman("/appraisals/" + round + "/personas/" + persona);
        isGerman("/appraisals/" + round + "/delete");
        isGerman("/appraisals/capabilities?capability=Zuh%C3%B6ren");
        isGerman("/appraisals");
    }

    private static String added(String kind, String json) {
        return ServiceUnderTest.json(ServiceUnderTest.send(service.to("/api/v1/" + kind)
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(json))
                        .build()))
                .get("id")
                .asString();
    }

    @Test
    void theAnswerAndWhatIsAskedAboutItAreGerman() {
        String about = "/answers/"
                + ServiceUnderTest.json(service.post(CASE)).get("id").asString();

        isGerman(about);
        isGerman(about + "/why?conclusion=verdict:MIXED");
        isGerman(about + "/why?conclusion=cause:NEVER_LEARNED");
        isGerman(about + "/why-not?conclusion=verdict:TRAINING");
        isGerman(about + "/why-not?conclusion=method:COACHING");
        isGerman(about + "/what-if?obstacles.toolsInadequate=ABSENT");
        isGerman(about + "/nearest");
        isGerman(about + "/brief");
    }

    @Test
    void theCaseItsEvidenceAndItsVoicesAreGerman() {
        String ofCase = newCase();

        isGerman(ofCase);
        isGerman(ofCase + "/evidence");
        isGerman(ofCase + "/voices");
    }

    @Test
    void theFilesToPassOnAreGerman() throws IOException, InterruptedException {
        String about = "/answers/"
                + ServiceUnderTest.json(service.post(CASE)).get("id").asString();

        for (String text : List.of("/brief", "/reply")) {
            isGerman(about + text);
            assertThat(ENGLISH.in(visitor.get(about + text + ".md").response().body()))
                    .as("English in %s.md", text)
                    .isEmpty();
            String word = wordText(bytes(about + text + ".docx"));
            assertThat(word).contains("Neue Filialen erfassen Bestellungen falsch");
            assertThat(ENGLISH.in(word)).as("English in %s.docx", text).isEmpty();
        }
    }

    @Test
    void aFileOfOnesOwnIsReadInGerman() {
        FormElement form = visitor.get("/upload").document().select("form[enctype]").stream()
                .map(FormElement.class::cast)
                .filter(each -> !each.select("[type=file][name=file]").isEmpty())
                .findFirst()
                .orElseThrow();
        String columns = visitor.post("/upload", SiteVisitor.fields(form), "file", "Bedarf.csv", SHEET.getBytes(UTF_8))
                .onward();
        assertThat(columns).endsWith("/columns");
        isGerman(columns);

        FormElement matched = (FormElement) visitor.get(columns)
                .document()
                .select("form:has(select[name^=use])")
                .first();
        List<KeyVal> sent = SiteVisitor.fields(matched);
        sent.removeIf(field -> field.key().equals("do"));
        sent.add(SiteVisitor.field("do", "read"));
        String preview = visitor.post(columns, sent).onward();
        assertThat(preview).isEqualTo(columns.replace("/columns", ""));
        isGerman(preview);
        assertThat(visitor.get(preview).document().text()).contains("Besuche werden nicht erfasst");
    }

    @Test
    void whoeverFollowsALinkIsAskedInGerman() {
        String voices = newCase() + "/voices";
        FormElement form = (FormElement)
                visitor.get(voices).document().select("form.sheet").first();
        List<KeyVal> sent = SiteVisitor.fields(form);
        sent.removeIf(field -> List.of("task", "asker", "group").contains(field.key()));
        sent.add(SiteVisitor.field("task", "eine Bestellung erfassen"));
        sent.add(SiteVisitor.field("asker", "Anna Berg"));
        sent.add(SiteVisitor.field("group", "PERFORMERS"));
        String link = visitor.post(voices, sent).document().select("#link").val();
        String asked = URI.create(link).getPath();

        isGermanBesides(asked, "[lang=en]:containsOwn(English)");
        FormElement answers = visitor.get(asked).document().forms().get(0);
        List<KeyVal> given = SiteVisitor.fields(answers);
        Element first = answers.selectFirst("input[type=radio]");
        given.add(SiteVisitor.field(first.attr("name"), first.val()));
        visitor.post(asked, given);

        isGerman(voices);
        Document counted = visitor.get(voices).document();
        assertThat(counted.select("#nothing-to-take").text())
                .as("one answer shows nothing that could be taken")
                .startsWith("Aus den Antworten folgt noch nichts");
        assertThat(counted.select("form[action$=/taking]")).isEmpty();
    }

    @Test
    void whatTheRulesSayIsGerman() {
        isGermanBesides("/rules?q=neverLearned", RULES_OWN);
        isGermanBesides("/rules?stage=causes", RULES_OWN);
        String rule = visitor.get("/rules?stage=verdict")
                .document()
                .selectFirst("article.rule h3 a")
                .attr("href");
        Page page = visitor.get(rule);
        assertThat(page.document().select("h1").attr("lang")).isEqualTo("de");
        assertThat(page.document().select("ul.said li[lang=de]")).isNotEmpty();
        isGermanBesides(rule, RULES_OWN);
    }

    private static byte[] bytes(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        service.to(address)
                                .header("Accept-Language", "de")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static String wordText(byte[] docx) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return Jsoup.parse(new String(parts.readAllBytes(), UTF_8), Parser.xmlParser())
                            .text();
                }
            }
        }
        throw new AssertionError("There is no text in the file.");
    }

    /** Returns the address of a new case. */
    private String newCase() {
        String id = ServiceUnderTest.json(service.post(CASE)).get("id").asString();
        return visitor.get("/answers/" + id).document().select("a[href^=/cases/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.matches("/cases/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
    }

    private void isGerman(String address) {
        isGermanBesides(address, "nothing");
    }

    /** Leaves out what a selector finds, such as the text of a rule, which has one language only. */
    private void isGermanBesides(String address, String others) {
        Page page = visitor.get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        Document document = page.document();
        document.select(others).remove();
        assertThat(document.select("[lang=en]:not([href])").eachText())
                .as("marked as English on %s", address)
                .isEmpty();
        assertThat(englishOn(document)).as("English on %s", address).isEmpty();
    }

    private static Set<String> englishOn(Document document) {
        document.select("cite, script, style, code, pre").remove();
        StringBuilder read = new StringBuilder(document.text());
        for (String attribute : List.of("title", "alt", "aria-label", "placeholder")) {
            for (Element element : document.select("[" + attribute + "]")) {
                read.append(" | ").append(element.attr(attribute));
            }
        }
        return ENGLISH.in(read.toString());
    }
}
