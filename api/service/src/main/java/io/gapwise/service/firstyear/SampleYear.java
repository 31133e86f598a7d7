package io.gapwise.service.firstyear;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeFollowUps;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.outcomes.InitiativeOutcomes;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.recommendations.SampleSequel;
import io.gapwise.service.recommendations.StoredAnswers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up a year for two of the sample cases: complaint handlers who were coached and calm their callers now, and
 * expense reports that are as late as ever, because a course was given in place of a tool that works.
 */
@Component
class SampleYear implements SampleSequel {

    private static final Logger LOG = LoggerFactory.getLogger(SampleYear.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String WORKED = "SAMPLE-2";
    private static final String FLAT = "SAMPLE-1";
    private static final int SAMPLES = 50;

    private static final int WEEKS = 51;
    private static final int BEFORE = 16;
    private static final int QUARTER = 13;

    /** These are the weeks from the answer, and from the decision, to the start. */
    private static final int ANSWERED_BEFORE = 5;

    private static final int DECIDED_BEFORE = 3;

    private final ListedRecommendations listed;
    private final StoredAnswers answers;
    private final Initiatives initiatives;
    private final InitiativeOutcomes outcomes;
    private final InitiativeFollowUps followUps;
    private final Clock clock;

    SampleYear(
            ListedRecommendations listed,
            StoredAnswers answers,
            Initiatives initiatives,
            InitiativeOutcomes outcomes,
            InitiativeFollowUps followUps,
            Clock clock) {
        this.listed = listed;
        this.answers = answers;
        this.initiatives = initiatives;
        this.outcomes = outcomes;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** The user's own rules may answer the samples otherwise, and the service must start even then. */
    @Override
    public void goOn() {
        LocalDate start = start();
        try {
            Optional<String> worked = answer(WORKED);
            if (worked.isPresent()) {
                coached(worked.get(), start);
            }
            Optional<String> flat = answer(FLAT);
            if (flat.isPresent()) {
                taught(flat.get(), start);
            }
        } catch (BadCase bad) {
            LOG.warn("There are not all sample initiatives: {}", bad.problems());
        } catch (ResourceNotFound | Refusal e) {
            LOG.warn("There are not all sample initiatives: {}", e.getMessage());
        }
    }

    @Override
    public Optional<Instant> answeredAt(String reference) {
        return reference.equals(WORKED) || reference.equals(FLAT)
                ? Optional.of(weeksBefore(ANSWERED_BEFORE).toInstant())
                : Optional.empty();
    }

    private LocalDate start() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusWeeks(WEEKS)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private OffsetDateTime weeksBefore(int weeks) {
        return start().minusWeeks(weeks).atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
    }

    private Optional<String> answer(String reference) {
        return listed.samples(SAMPLES).stream()
                .filter(each -> reference.equals(each.reference()))
                .map(ListedRecommendation::id)
                .findFirst();
    }

    private void coached(String answer, LocalDate start) throws BadCase, ResourceNotFound, Refusal {
        ObjectNode json = begun(answer, start);
        json.put("decision", "FOLLOWED");
        json.put("owner", "Priya");
        json.put("reaches", 14);
        json.put("currency", "EUR");
        json.putObject("figure").put("costPerYear", 60_000);
        json.putObject("isolation").put("way", "COMPARISON");
        ArrayNode costs = json.putArray("costs");
        cost(costs, "DESIGN", 1_500);
        cost(costs, "TRAINERS", 4_800);
        cost(costs, "PARTICIPANTS_TIME", 9_200);
        cost(costs, "EVALUATION", 900);
        json.putArray("intangibles").add("Fewer handlers ask to be moved to another team.");
        ArrayNode choices = json.putArray("choices");
        Advice advice = answers.of(answer).advice();
        advice.remedies()
                .forEach(each -> choices.add(choice("remedy", each.remedy().name(), start)));
        advice.methods().stream()
                .limit(1)
                .forEach(each -> choices.add(choice("method", each.method().name(), start)));
        Initiative initiative = initiatives.beginMadeUp(JSON.writeValueAsBytes(json));
        String id = initiative.id();
        observations(id)
                .counted("STARTED", start.plusWeeks(1), 14, 14, "RECORDS")
                .counted("COMPLETED", start.plusWeeks(4), 13, 14, "RECORDS")
                .scored("LIKED", start.plusWeeks(4), 81, "SELF_REPORT")
                .scored("RELEVANT", start.plusWeeks(4), 88, "SELF_REPORT")
                .scored("CONFIDENT", start.plusWeeks(4), 79, "SELF_REPORT")
                .scored("TEST_BEFORE", start, 42, "RECORDS")
                .scored("TEST_ON_THE_DAY", start.plusWeeks(4), 86, "RECORDS")
                .scored("TEST_LATER", start.plusWeeks(8), 83, "RECORDS")
                .counted("ON_THE_TASK", start.plusWeeks(8), 12, 14, "OBSERVED")
                .counted("USED", start.plusWeeks(8), 9, 14, "OBSERVED")
                .counted("USED", start.plusWeeks(12), 11, 14, "OBSERVED")
                .counted("USED", start.plusWeeks(26), 13, 14, "OBSERVED")
                .send();
        series(id, "FIGURE", start, 3.4, 4.15, 0.06);
        series(id, "COMPARISON", start, 3.4, 3.42, 0.05);
        check(id, start.plusWeeks(6), "Six weeks on", null);
        check(id, start.plusWeeks(QUARTER), "After a quarter", null);
        check(id, start.plusWeeks(WEEKS), "After a year", null);
        initiatives.dateBack(id, weeksBefore(DECIDED_BEFORE));
    }

    private void taught(String answer, LocalDate start) throws BadCase, ResourceNotFound, Refusal {
        ObjectNode json = begun(answer, start);
        json.put("decision", "CHANGED");
        json.put("reason", "A course had been announced already, and the tool was to be replaced in two years anyway.");
        json.put("owner", "Max");
        json.put("reaches", 85);
        json.put("currency", "EUR");
        json.putObject("figure").put("costPerYear", 38_000);
        ArrayNode costs = json.putArray("costs");
        cost(costs, "PURCHASE", 6_000);
        cost(costs, "PARTICIPANTS_TIME", 11_900);
        ArrayNode choices = json.putArray("choices");
        Advice advice = answers.of(answer).advice();
        String why = "There is no money for it this year.";
        advice.remedies()
                .forEach(each -> choices.addObject()
                        .put("remedy", each.remedy().name())
                        .put("taken", false)
                        .put("why", why));
        advice.methods().stream()
                .filter(each -> !each.method().name().equals("ONLINE_COURSE"))
                .forEach(each -> choices.addObject()
                        .put("method", each.method().name())
                        .put("taken", false)
                        .put("why", why));
        choices.add(choice("method", "ONLINE_COURSE", start).put("why", "It had been announced already."));
        Initiative initiative = initiatives.beginMadeUp(JSON.writeValueAsBytes(json));
        String id = initiative.id();
        observations(id)
                .counted("STARTED", start.plusWeeks(2), 84, 85, "RECORDS")
                .counted("COMPLETED", start.plusWeeks(6), 79, 85, "RECORDS")
                .scored("LIKED", start.plusWeeks(6), 74, "SELF_REPORT")
                .scored("RELEVANT", start.plusWeeks(6), 38, "SELF_REPORT")
                .scored("TEST_ON_THE_DAY", start.plusWeeks(6), 92, "RECORDS")
                .scored("TEST_LATER", start.plusWeeks(9), 90, "RECORDS")
                .counted("ON_THE_TASK", start.plusWeeks(9), 78, 85, "OBSERVED")
                .counted("USED", start.plusWeeks(12), 24, 85, "RECORDS")
                .counted("USED", start.plusWeeks(26), 25, 85, "RECORDS")
                .send();
        series(id, "FIGURE", start, 66, 66.5, 2);
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.putObject("conditions").put("toolsThere", "NO").put("managerSupports", "YES");
        check(id, start.plusWeeks(QUARTER), "The tool still times out in the field", said);
        check(id, start.plusWeeks(WEEKS), "After a year", said);
        initiatives.dateBack(id, weeksBefore(DECIDED_BEFORE));
    }

    private static ObjectNode begun(String answer, LocalDate start) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("recommendation", answer);
        json.put("status", "RUNNING");
        json.put("startsOn", start.toString());
        return json;
    }

    private static void cost(ArrayNode costs, String kind, int spent) {
        costs.addObject().put("kind", kind).put("planned", spent).put("spent", spent);
    }

    private static ObjectNode choice(String kind, String word, LocalDate since) {
        ObjectNode choice = JsonNodeFactory.instance.objectNode();
        return choice.put(kind, word).put("taken", true).put("inPlace", "YES").put("since", since.toString());
    }

    /** Values a week apart: some before the start, then slowly on to what they become, with a little to and fro. */
    private void series(String id, String name, LocalDate start, double from, double to, double spread)
            throws BadCase, ResourceNotFound, Refusal {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("series", name);
        ArrayNode points = json.putArray("points");
        for (int week = -BEFORE; week <= WEEKS; week++) {
            double way = Math.max(0, Math.min(1, (week - 3) / 12.0));
            // The same to and fro at every start, without any chance in it.
            double swing = Math.sin(week * 2.4) * 0.7 + Math.sin(week * 1.1 + 1) * 0.3;
            double value = from + (to - from) * way + spread * swing;
            points.addObject()
                    .put("on", start.plusWeeks(week).toString())
                    .put("value", Math.round(value * 100) / 100.0);
        }
        outcomes.addPoints(id, JSON.writeValueAsBytes(json));
    }

    private void check(String id, LocalDate asOf, String note, @Nullable ObjectNode said)
            throws BadCase, ResourceNotFound, Refusal {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("asOf", asOf.toString());
        json.put("note", note);
        if (said != null) {
            json.set("answers", said);
        }
        followUps.check(id, JSON.writeValueAsBytes(json));
    }

    private Sent observations(String id) {
        return new Sent(id, JsonNodeFactory.instance.arrayNode());
    }

    /** Observations that are sent together. */
    private final class Sent {

        private final String id;
        private final ArrayNode all;

        private Sent(String id, ArrayNode all) {
            this.id = id;
            this.all = all;
        }

        Sent counted(String kind, LocalDate on, int count, int of, String by) {
            all.addObject()
                    .put("kind", kind)
                    .put("on", on.toString())
                    .put("count", count)
                    .put("of", of)
                    .put("by", by);
            return this;
        }

        Sent scored(String kind, LocalDate on, int value, String by) {
            all.addObject()
                    .put("kind", kind)
                    .put("on", on.toString())
                    .put("value", value)
                    .put("by", by);
            return this;
        }

        void send() throws BadCase, ResourceNotFound, Refusal {
            outcomes.addObservations(id, JSON.writeValueAsBytes(all));
        }
    }
}
