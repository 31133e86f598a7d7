package io.gapwise.practice.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.practice.plan.PlanRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Promises that whoever compares two versions is told everything that is different in what they follow from. */
class RequestChangesTest {

    private static final String BEFORE = """
            {"means": {"periods": ["Q1", "Q2", "Q3"], "currency": "EUR", "budget": {"inAll": 47000},
                       "audiences": ["sales"], "learners": {"sales": [40, 40, 40]}, "experts": {"Kim": 10}},
             "objectives": [{"name": "Fewer complaints", "weight": 3}, {"name": "Speed"}],
             "candidates": [{"id": "a", "title": "Coaching", "cost": 100}, {"id": "b", "title": "Course"}],
             "byHand": [{"decided": "PIN", "candidate": "b"}]}""";

    private static final String AFTER = """
            {"means": {"periods": ["Q1", "Q2", "Q3"], "currency": "EUR", "budget": {"inAll": 31490},
                       "audiences": ["sales"], "learners": {"sales": [40, 0, 0]},
                       "blackouts": [{"period": "Q3"}]},
             "goals": ["CHEAP"],
             "objectives": [{"name": "Fewer complaints", "weight": 5}, {"name": "Safety", "weight": 2}],
             "candidates": [{"id": "a", "title": "Coaching", "cost": 90}, {"id": "c", "title": "New law"}],
             "byHand": [{"decided": "FORBID", "candidate": "a"}]}""";

    @Test
    void tellsEverythingThatIsDifferent() throws Exception {
        assertThat(RequestChanges.between(read(BEFORE), read(AFTER), Locale.ENGLISH))
                .containsExactly(
                        "Money in all: 47,000 EUR before, 31,490 EUR now.",
                        "hours of sales, Q2 to Q3: 40 before, 0 now.",
                        "hours of the expert Kim, Q1 to Q3: 10 before, not limited now.",
                        "It is different when nobody can learn.",
                        "The objective \"Fewer complaints\": weight 3 before, 5 now.",
                        "The objective \"Safety\" is new, with the weight 2.",
                        "The objective \"Speed\" is no longer named.",
                        "Goals before: what is most pressing, weight of the objectives served, yearly cost of the gaps"
                                + " answered, early starts. Goals now: low cost.",
                        "New to choose from: New law.",
                        "No longer to choose from: Course.",
                        "Something else is said of: Coaching.",
                        "Decided by hand since: forbidden: Coaching.",
                        "No longer decided by hand: pinned: Course.");
        assertThat(RequestChanges.between(read(BEFORE), read(AFTER), Locale.GERMAN))
                .hasSize(13)
                .first()
                .isEqualTo("Geld insgesamt: vorher 47.000 EUR, jetzt 31.490 EUR.");
    }

    @Test
    void tellsNothingOfTheSame() throws Exception {
        assertThat(RequestChanges.between(read(BEFORE), read(BEFORE), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void comparesNoAmountsOfOtherPeriods() throws Exception {
        assertThat(RequestChanges.between(
                        read(BEFORE),
                        read("{\"means\": {\"periods\": [\"May\"]}, \"candidates\": [{\"id\": \"a\", \"title\":"
                                + " \"Coaching\", \"cost\": 100}]}"),
                        Locale.ENGLISH))
                .startsWith("They are about other periods.")
                .noneMatch(line -> line.contains("before, "));
    }

    private static PlanRequest read(String json) throws BadPlanFile {
        return PlanJson.read(json.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
    }
}
