package io.gapwise.site.plans;

import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planner;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import io.gapwise.practice.planfile.PlanReport;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plan of a few months, in which something of everything happens. */
final class SmallPlan {

    private static final String REQUEST = """
            {"gaps": [{"id": "late", "title": "Orders are late", "costPerYear": 210000},
                      {"id": "returns", "title": "Too many returns"}, {"id": "open", "title": "Nobody calls back", "costPerYear": 90000}],
             "objectives": [{"name": "Deliver on time", "weight": 5}, {"name": "Grow service", "weight": 2}],
             "means": {"periods": [{"name": "April", "from": "2027-04-01", "to": "2027-04-30"},
                                   {"name": "May", "from": "2027-05-01", "to": "2027-05-31"}, "June"],
                       "budget": {"inAll": 25000}, "audiences": ["field engineers", "sales"],
                       "learners": {"field engineers": [160, 160, 160], "sales": 50}, "experts": {"Kim": [10, 10, 0]}, "owners": {"Ann": 20}},
             "byHand": [{"decided": "FORBID", "candidate": "conference"}],
             "candidates": [
               {"id": "law", "title": "New load rules", "place": "FIRST", "mandatory": true, "length": 2, "cost": [4000, 2000],
                "learners": {"field engineers": 240}, "reaches": {"field engineers": 60}, "latestEnd": "May", "owners": {"Ann": 4}},
               {"id": "tool", "title": "Mend the <order> tool", "kind": "REMEDY", "cost": 12000, "gaps": ["late"],
                "objectives": ["Deliver on time"]},
               {"id": "practice", "title": "Practice with the tool", "gaps": ["late", "returns"], "after": ["tool"],
                "learners": {"field engineers": [120]}, "experts": {"Kim": 8}, "latestEnd": "May"},
               {"id": "talk", "title": "Talks with customers", "place": "SPARE_TIME", "objectives": ["Grow service"],
                "learners": {"sales": 40}, "cost": 3000, "earliest": "May"},
               {"id": "calls", "title": "Calling back", "place": "SPARE_TIME", "gaps": ["open"], "cost": 20000},
               {"id": "conference", "title": "Conference", "place": "SPARE_TIME", "cost": 14000}]}""";

    static final PlanHead HEAD = new PlanHead("7a", "Plan 2027", "Ann", 1, LocalDate.of(2027, 3, 1), null, false);

    static final PlanSources SOURCES = new PlanSources(
            Map.of(
                    "Deliver on time",
                    new PlanSources.Objective("o", "on-time share from 82 to 95 %", "31 Dec 2027", "Ben")),
            Map.of(
                    "late",
                    new PlanSources.Case("c", "Orders are late", "late orders from 9 to 3 %", List.of("observation"))));

    private SmallPlan() {}

    /** Returns the request with some of its words replaced. */
    static PlanRequest request(String... replaced) {
        String json = REQUEST;
        for (int i = 0; i < replaced.length; i += 2) {
            json = json.replace(replaced[i], replaced[i + 1]);
        }
        try {
            return PlanJson.read(json.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
        } catch (BadPlanFile e) {
            throw new IllegalStateException(e.problems().toString(), e);
        }
    }

    static PlanReport report(String... replaced) {
        return PlanReport.of(request(replaced), Planner.usual(), 5);
    }

    /** Returns the plan after April has passed and money was cut. */
    static PlanReport cut() {
        EarlierPlan earlier = report().result().match(plan -> plan.until(1), none -> {
            throw new IllegalStateException();
        });
        return PlanReport.of(request("25000", "19000").after(earlier), Planner.usual(), 5);
    }

    /** Returns a request for which there is no plan: the law needs more hours than there are. */
    static PlanReport none() {
        return report("[160, 160, 160]", "[80, 160, 160]");
    }
}
