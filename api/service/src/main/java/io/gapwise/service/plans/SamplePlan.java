package io.gapwise.service.plans;

import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.service.access.Callers;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.recommendations.SampleSequel;
import io.gapwise.service.recommendations.StoredAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes up a plan of the service company whose strategy and cases are made up too. What the solver found for it is stored
 * with the program, so that nobody waits for it at the first start.
 */
@Component
class SamplePlan implements SampleSequel {

    private static final Logger LOG = LoggerFactory.getLogger(SamplePlan.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SAMPLES = 50;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int QUARTERS_BEFORE = 2;

    private final Plans plans;
    private final FinishedPlans finished;
    private final ListedRecommendations listed;
    private final StoredAnswers answers;
    private final Clock clock;

    SamplePlan(Plans plans, FinishedPlans finished, ListedRecommendations listed, StoredAnswers answers, Clock clock) {
        this.plans = plans;
        this.finished = finished;
        this.listed = listed;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void goOn() {
        try {
            String written = withCases(read("sample-plan.json"));
            JsonNode sample = JSON.readTree(written);
            PlanRequest request = dated(request(sample));
            PlanReport report = PlanTexts.report(withCases(read("sample-plan-report.json")), request);
            TrainingPlan plan = plans.addMadeUp(new PlanContent(
                    sample.get("name").asString(),
                    sample.get("owner").asString(),
                    sample.get("note").asString(),
                    request));
            int version = finished.keep(plan.id(), report, Callers.current().name());
            plans.approve(plan.id(), version, null, false);
        } catch (BadPlanFile bad) {
            LOG.warn("There is no sample plan: {}", bad.problems());
        } catch (ResourceNotFound | Refusal e) {
            LOG.warn("There is no approved sample plan: {}", e.getMessage());
        }
    }

    @Override
    public Optional<Instant> answeredAt(String reference) {
        return Optional.empty();
    }

    static PlanRequest request(JsonNode sample) throws BadPlanFile {
        return PlanJson.read(
                JSON.writeValueAsString(sample.get("request")).getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
    }

    static String read(String resource) {
        try (InputStream in = SamplePlan.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample plan cannot be read.", e);
        }
    }

    /** Puts the ids of the sample cases in the place of their references. */
    private String withCases(String text) throws ResourceNotFound, Refusal {
        String all = text;
        for (ListedRecommendation each : listed.samples(SAMPLES)) {
            String caseId = answers.each(each.id()).caseId();
            all = all.replace("\"" + each.reference() + "\"", "\"" + caseId + "\"");
        }
        return all;
    }

    /** Lets the plan begin two quarters ago, so that there is something to check. */
    private PlanRequest dated(PlanRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate quarter = today.withDayOfMonth(1)
                .minusMonths((today.getMonthValue() - 1) % MONTHS_OF_A_QUARTER)
                .minusMonths((long) QUARTERS_BEFORE * MONTHS_OF_A_QUARTER);
        List<Period> periods = new ArrayList<>();
        for (Period period : request.means().periods()) {
            LocalDate next = quarter.plusMonths(MONTHS_OF_A_QUARTER);
            periods.add(new Period(period.name(), quarter, next.minusDays(1)));
            quarter = next;
        }
        return request.withMeans(request.means().withPeriods(periods));
    }
}
