package io.gapwise.site.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;

/** Does on the pages of a service what a head of learning does with plans. */
public final class PlannedSite {

    /** A plan of three months in which money is scarce, in the form of the API. */
    public static final String REQUEST = """
            {"gaps": [{"id": "late", "title": "Orders are late", "costPerYear": 210000}, {"id": "calls", "title": "Nobody calls back"}],
             "objectives": [{"name": "Deliver on time", "weight": 5}],
             "means": {"periods": [{"name": "April 2027", "from": "2027-04-01", "to": "2027-04-30"},
                                   {"name": "May 2027", "from": "2027-05-01", "to": "2027-05-31"},
                                   {"name": "June 2027", "from": "2027-06-01", "to": "2027-06-30"}],
                       "budget": {"inAll": 30000}, "audiences": ["field engineers"], "learners": {"field engineers": 160},
                       "experts": {"Kim": 20}, "owners": {"Ann": 40}},
             "candidates": [
               {"id": "law", "title": "New load rules", "place": "FIRST", "mandatory": true, "cost": 6000,
                "learners": {"field engineers": 120}, "reaches": {"field engineers": 60}, "latestEnd": "May 2027", "owners": {"Ann": 4}},
               {"id": "tool", "title": "Mend the order tool", "kind": "REMEDY", "cost": 12000, "gaps": ["late"],
                "objectives": ["Deliver on time"], "earliest": "May 2027"},
               {"id": "practice", "title": "Practice with the tool", "gaps": ["late"], "after": ["tool"], "cost": 4000,
                "learners": {"field engineers": 120}, "experts": {"Kim": 8}},
               {"id": "talk", "title": "Talks with customers", "place": "SPARE_TIME", "gaps": ["calls"], "cost": 3000, "earliest": "June 2027"},
               {"id": "fair", "title": "A trade fair", "place": "SPARE_TIME", "cost": 14000}]}""";

    private static final int LONGEST = 2_400;

    private final SiteVisitor visitor;

    public PlannedSite(SiteVisitor visitor) {
        this.visitor = visitor;
    }

    /** Adds a plan by the form for new ones and returns its address. */
    public String begin(String name, String json) {
        FormElement form = form(visitor.get("/plans/new"), "/plans/new");
        Page added = visitor.post(
                "/plans/new",
                typed(form, Map.of("name", name, "from", "JSON", "json", json, "first", "2027-04-01", "count", "3")));
        assertThat(added.status()).as(added.response().body()).isEqualTo(302);
        return added.onward().replaceFirst("\\?.*", "");
    }

    /** Has a version worked out and returns the address of the page that shows it. */
    public String computed(String plan) {
        return made(visitor.post(plan + "/computations", SiteVisitor.fields(form(visitor.get(plan), "/computations"))));
    }

    /** Waits as a browser without a script does. */
    public String made(Page asked) {
        assertThat(asked.status()).as(asked.response().body()).isEqualTo(302);
        for (int i = 0; i < LONGEST; i++) {
            Page waiting = visitor.get(asked.onward());
            if (waiting.status() == 302) {
                return waiting.onward();
            }
            assertThat(waiting.document().select("meta[http-equiv=refresh]")).hasSize(1);
            pause();
        }
        throw new AssertionError("No version was made.");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Approves the newest version. */
    public void approve(String plan) {
        FormElement form = form(visitor.get(plan + "/versions"), "/approval");
        Page approved = visitor.post(form.attr("action"), SiteVisitor.fields(form));
        assertThat(approved.status()).as(approved.response().body()).isEqualTo(302);
    }

    /** Returns the first form whose address ends so. */
    static FormElement form(Page page, String ending) {
        return page.document().forms().stream()
                .filter(form -> form.attr("action").endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form " + ending + " on " + page.address() + ": "
                        + page.response().body()));
    }

    static List<KeyVal> typed(FormElement form, Map<String, String> values) {
        List<KeyVal> fields = new ArrayList<>(SiteVisitor.fields(form));
        fields.removeIf(field -> values.containsKey(field.key()));
        values.forEach((name, value) -> fields.add(SiteVisitor.field(name, value)));
        return fields;
    }

    /** Sends something to the API of a service. */
    static HttpResponse<String> send(ServiceUnderTest service, String path, String json) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }
}
