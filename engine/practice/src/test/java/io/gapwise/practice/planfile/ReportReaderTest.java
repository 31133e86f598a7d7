package io.gapwise.practice.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What came of a request is kept as it is written: whatever is shown of it later is read from there. */
class ReportReaderTest {

    /** Every kind of reason for being out, of lack and of change, in few candidates. */
    private static final String EVERYTHING = """
            {"objectives": [{"name": "Safe", "weight": 5}], "gaps": [{"id": "g", "title": "Gap"}],
             "means": {"periods": ["a", "b", "c"], "budget": {"inAll": 30, "byPeriod": [20, 20, 20]},
                       "audiences": [{"name": "crew", "mostAtOnce": 1}], "learners": {"crew": [10, 10, 0]},
                       "experts": {"Kim": 5}, "blackouts": [{"period": "c"}]},
             "byHand": [{"decided": "PIN", "candidate": "pinned"}, {"decided": "FORBID", "candidate": "forbidden"},
                        {"decided": "MOVE", "candidate": "moved", "start": "b"}],
             "candidates": [
               {"id": "law", "title": "Law", "place": "FIRST", "mandatory": true, "learners": {"crew": 8}, "objectives": ["Safe"],
                "gaps": ["g"], "latestEnd": "a"},
               {"id": "pinned", "title": "Pinned", "cost": 10},
               {"id": "forbidden", "title": "Forbidden"},
               {"id": "moved", "title": "Moved", "cost": 5, "experts": {"Kim": 5}},
               {"id": "long", "title": "Long", "length": 3, "earliest": "b"},
               {"id": "left", "title": "Left", "place": "LEAVE"},
               {"id": "dear", "title": "Dear", "cost": 40},
               {"id": "crowded", "title": "Crowded", "learners": {"crew": 1}, "latestEnd": "a"},
               {"id": "taught", "title": "Taught", "experts": {"Kim": 9}},
               {"id": "closed", "title": "Closed", "earliest": "c", "learners": {"crew": 1}},
               {"id": "late", "title": "Late", "after": ["long"]},
               {"id": "clash", "title": "Clash", "apart": ["pinned", "moved"], "place": "SPARE_TIME", "cost": 9}]}""";

    @Test
    void whatIsReadIsWhatWasWritten() throws Exception {
        PlanRequest first = request(EVERYTHING);
        PlanRequest again = first.after(
                new EarlierPlan(Map.of("law", 0, "pinned", 1, "moved", 2, "dear", 2, "nobody", 1, "taught", 0), 1));
        List<PlanReport> reports = new ArrayList<>(List.of(
                PlanReport.of(first, Planner.usual(), 5),
                PlanReport.of(again, Planner.usual(), 5),
                PlanReport.of(PlanFileTest.small(), Planner.usual(), 3)));
        assertThat(PlanJson.text(reports.get(0)))
                .contains("MISSING", "FORBIDDEN", "NO_START", "LEFT_ALONE", "MONEY", "SCARCE");
        assertThat(PlanJson.text(reports.get(0))).contains("\"moreMeans\":[{", "\"handCosts\":[{");
        assertThat(PlanJson.text(reports.get(1))).contains("KEPT", "GONE", "MOVED");

        for (PlanReport report : reports) {
            String written = PlanJson.text(report);
            PlanReport read = PlanJson.report(written.getBytes(StandardCharsets.UTF_8), report.request());
            assertThat(PlanJson.text(read)).isEqualTo(written);
            assertThat(PlanText.of(read, Locale.GERMAN)).isEqualTo(PlanText.of(report, Locale.GERMAN));
        }
    }

    /** A page has links: an id behind each title would only be read over. */
    @Test
    void pagesNameAnIdOnlyWhereATitleIsNotEnough() {
        PlanRequest request = PlanRequest.of(
                List.of(
                        Candidate.of("a", "Talks").build(),
                        Candidate.of("b", "Talks").build(),
                        Candidate.of("c", "Coaching").build()),
                Means.of(List.of()));

        ReasonText text = ReasonText.onPages(request, Locale.ENGLISH);

        assertThat(text.title("a")).isEqualTo("Talks (a)");
        assertThat(text.title("c")).isEqualTo("Coaching");
        assertThat(text.title("gone")).isEqualTo("gone");
    }

    @Test
    void pagesHaveSeparatorsBetweenThousands() throws Exception {
        PlanRequest request = request(EVERYTHING.replace("\"cost\": 40", "\"cost\": 40000"));
        PlanReport report = PlanReport.of(request, Planner.usual(), 0);
        String why = report.result()
                .match(
                        plan -> plan.leftOut().stream()
                                .filter(out -> out.candidate().equals("dear"))
                                .map(out -> ReasonText.onPages(request, Locale.ENGLISH)
                                        .whyOut(out.why()))
                                .findFirst()
                                .orElseThrow(),
                        none -> "");

        assertThat(why).contains("needs 40,000 of money");
    }

    private static PlanRequest request(String json) throws BadPlanFile {
        return PlanJson.read(json.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
    }
}
