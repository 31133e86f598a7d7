package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.ByHand;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Change;
import io.gapwise.practice.plan.Extra;
import io.gapwise.practice.plan.Goal;
import io.gapwise.practice.plan.GoalPart;
import io.gapwise.practice.plan.HandCost;
import io.gapwise.practice.plan.LeftOut;
import io.gapwise.practice.plan.MoreMeans;
import io.gapwise.practice.plan.NoPlan;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.PlanDifference;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.PlanResult;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.plan.Reached;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Usage;
import io.gapwise.practice.plan.WhyIn;
import io.gapwise.practice.plan.WhyOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a report as {@link ReportTree} wrote it. The plan behind what more means would bring is not written, so that what is
 * read has only how far it reaches the goals.
 */
final class ReportReader {

    private final PlanRequest request;
    private final Map<String, ByHand> byHand = new HashMap<>();
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Places places;

    private ReportReader(PlanRequest request) {
        this.request = request;
        request.byHand().forEach(decided -> byHand.put(decided.candidate(), decided));
        request.candidates().forEach(candidate -> candidates.put(candidate.id(), candidate));
        this.places = new Places(request.means());
    }

    static PlanReport read(JsonNode written, PlanRequest request) {
        ReportReader reader = new ReportReader(request);
        PlanResult result =
                written.path("result").asString().equals("PLAN") ? reader.plan(written) : reader.none(written);
        return new PlanReport(
                request,
                result,
                written.has("changes") ? reader.changes(written) : null,
                each(written, "moreMeans", reader::more),
                each(written, "handCosts", reader::handCost));
    }

    private Plan plan(JsonNode written) {
        return new Plan(
                each(written, "planned", this::planned),
                each(written, "leftOut", this::leftOut),
                each(written, "reached", ReportReader::reached),
                each(written, "usage", ReportReader::usage));
    }

    private NoPlan none(JsonNode written) {
        return new NoPlan(
                texts(written, "in"),
                each(written, "missing", this::leftOut),
                each(written, "enough", one -> new NoPlan.Short(resource(one), name(one))),
                written.path("proved").asBoolean());
    }

    private Planned planned(JsonNode one) {
        return new Planned(
                candidate(one), places.of(one, "start"), places.of(one, "end"), whyIn(one.path("why"), candidate(one)));
    }

    private LeftOut leftOut(JsonNode one) {
        return new LeftOut(candidate(one), whyOut(one));
    }

    private WhyOut whyOut(JsonNode one) {
        return new WhyOutReader(request, candidates.get(candidate(one))).read(one.path("why"));
    }

    private WhyIn whyIn(JsonNode why, String candidate) {
        return new WhyIn(
                why.path("mandatory").asBoolean(),
                why.path("begun").asBoolean(),
                why.has("byHand") ? byHand.get(candidate) : null,
                goals(why),
                texts(why, "objectives"),
                texts(why, "gaps"),
                texts(why, "neededBy"));
    }

    private static Reached reached(JsonNode one) {
        return new Reached(
                Goal.valueOf(one.path("goal").asString()),
                GoalPart.valueOf(one.path("part").asString()),
                one.path("value").asLong(),
                one.path("bound").asLong(),
                one.path("proved").asBoolean());
    }

    private static Usage usage(JsonNode one) {
        return new Usage(resource(one), name(one), numbers(one, "used"), numbers(one, "available"));
    }

    private PlanDifference changes(JsonNode written) {
        return new PlanDifference(each(written, "changes", this::change));
    }

    private Change change(JsonNode one) {
        String candidate = candidate(one);
        return switch (one.path("change").asString()) {
            case "ADDED" -> new Change.Added(candidate, places.of(one, "start"), whyIn(one.path("why"), candidate));
            case "DROPPED" -> new Change.Dropped(candidate, places.of(one, "start"), false, whyOut(one));
            case "STOPPED" -> new Change.Dropped(candidate, places.of(one, "start"), true, whyOut(one));
            case "GONE" -> new Change.Gone(candidate, places.of(one, "start"));
            case "MOVED" ->
                new Change.Moved(
                        candidate,
                        places.of(one, "from"),
                        places.of(one, "to"),
                        new WhyOutReader(request, candidates.get(candidate)).lacks(one),
                        goals(one));
            default -> new Change.Kept(candidate, places.of(one, "start"));
        };
    }

    private MoreMeans more(JsonNode one) {
        Map<Integer, Long> byPeriod = new TreeMap<>();
        one.path("byPeriod")
                .propertyStream()
                .forEach(each ->
                        byPeriod.put(places.of(each.getKey()), each.getValue().asLong()));
        Resource resource = resource(one);
        Extra extra = resource == null
                ? new Extra.Money(one.path("inAll").asLong(), byPeriod)
                : new Extra.Hours(resource, name(one), byPeriod);
        return new MoreMeans(
                extra,
                texts(one, "comeIn"),
                texts(one, "dropOut"),
                new Plan(List.of(), List.of(), each(one, "reached", ReportReader::reached), List.of()));
    }

    private HandCost handCost(JsonNode one) {
        ByHand decided = byHand.get(candidate(one));
        if (decided == null) {
            throw new IllegalArgumentException("Nothing is decided by hand about \"%s\".".formatted(candidate(one)));
        }
        return new HandCost(
                decided,
                each(
                        one,
                        "goals",
                        goal -> new HandCost.Goals(
                                Goal.valueOf(goal.path("goal").asString()),
                                GoalPart.valueOf(goal.path("part").asString()),
                                goal.path("with").asLong(),
                                goal.path("without").asLong())),
                changes(one),
                one.path("proved").asBoolean());
    }

    static List<Goal> goals(JsonNode node) {
        return texts(node, "goals").stream().map(Goal::valueOf).toList();
    }

    static @Nullable Resource resource(JsonNode node) {
        String written = node.path("resource").asString();
        return written.equals("MONEY") ? null : Resource.valueOf(written);
    }

    static String name(JsonNode node) {
        return node.path("name").asString("");
    }

    private static String candidate(JsonNode node) {
        return node.path("candidate").asString();
    }

    static List<String> texts(JsonNode node, String member) {
        return each(node, member, JsonNode::asString);
    }

    private static List<Long> numbers(JsonNode node, String member) {
        return each(node, member, JsonNode::asLong);
    }

    static <R> List<R> each(JsonNode node, String member, Function<JsonNode, R> reading) {
        return node.path(member).valueStream().map(reading).toList();
    }
}
