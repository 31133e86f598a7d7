package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor.Page;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A German speaker goes from the start page to the answer and asks about it, and meets no English sentence. */
class GermanPathTest {

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
        assertThat(englishOn(new SiteVisitor(service, "en").get("/"))).isNotEmpty();
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
        String id = ServiceUnderTest.json(service.post(CASE)).get("id").asString();
        String ofCase = visitor.get("/answers/" + id).document().select("a[href^=/cases/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.matches("/cases/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();

        isGerman(ofCase);
        isGerman(ofCase + "/evidence");
        isGerman(ofCase + "/voices");
    }

    private void isGerman(String address) {
        Page page = visitor.get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        assertThat(page.document().select("[lang=en]:not([href])").eachText())
                .as("marked as English on %s", address)
                .isEmpty();
        assertThat(englishOn(page)).as("English on %s", address).isEmpty();
    }

    private static Set<String> englishOn(Page page) {
        Document document = page.document();
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
