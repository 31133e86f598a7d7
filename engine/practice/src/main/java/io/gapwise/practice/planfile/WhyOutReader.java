package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.Goal;
import io.gapwise.practice.plan.Lack;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.WhyOut;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads why a candidate is left out, as {@link ReasonTree} wrote it. */
final class WhyOutReader {

    private final PlanRequest request;
    private final Places places;
    private final @Nullable Candidate candidate;

    /** @param candidate whose reasons they are; what its own dates say is not written with them */
    WhyOutReader(PlanRequest request, @Nullable Candidate candidate) {
        this.request = request;
        this.places = new Places(request.means());
        this.candidate = candidate;
    }

    WhyOut read(JsonNode why) {
        return switch (why.path("reason").asString()) {
            case "FORBIDDEN" -> new WhyOut.Forbidden();
            case "NO_START" -> {
                Candidate own = Objects.requireNonNull(candidate);
                EarlierPlan earlier = request.earlier();
                yield new WhyOut.NoStart(
                        Math.max(own.earliest(), earlier == null ? 0 : earlier.from()),
                        Math.min(own.latestEnd(), request.means().periods().size() - 1),
                        why.path("length").asInt());
            }
            case "LEFT_ALONE" -> new WhyOut.LeftAlone();
            case "MISSING" -> new WhyOut.Missing(places.of(why, "start"), lacks(why));
            case "NOTHING_GAINED" -> new WhyOut.NothingGained(places.of(why, "start"));
            case "AGAINST" -> new WhyOut.Against(places.of(why, "start"), goal(why));
            case "SEARCH_ENDED" -> new WhyOut.SearchEnded(places.of(why, "start"), goal(why));
            default ->
                throw new IllegalArgumentException("There is no reason \"%s\"."
                        .formatted(why.path("reason").asString()));
        };
    }

    private static Goal goal(JsonNode why) {
        return Goal.valueOf(why.path("goal").asString());
    }

    List<Lack> lacks(JsonNode node) {
        return ReportReader.each(node, "lacks", this::lack);
    }

    private Lack lack(JsonNode one) {
        Integer period = one.has("period") ? Integer.valueOf(places.of(one, "period")) : null;
        String other = one.path("other").asString("");
        return switch (one.path("lack").asString()) {
            case "MONEY" -> new Lack.Money(period, amount(one, "needs"), amount(one, "left"), takenBy(one));
            case "SCARCE" ->
                new Lack.Scarce(
                        Resource.valueOf(one.path("resource").asString()),
                        ReportReader.name(one),
                        at(period),
                        amount(one, "needs"),
                        amount(one, "left"),
                        takenBy(one));
            case "CLOSED" ->
                new Lack.Closed(
                        at(period), one.has("audience") ? one.path("audience").asString() : null);
            case "CROWDED" ->
                new Lack.Crowded(
                        one.path("audience").asString(),
                        at(period),
                        one.path("most").asInt(),
                        ReportReader.texts(one, "running"));
            case "NOT_BEFORE" -> new Lack.NotBefore(other, period);
            case "TOO_LATE_FOR" -> new Lack.TooLateFor(other, at(period));
            case "CLASH" -> new Lack.Clash(other, at(period));
            default ->
                throw new IllegalArgumentException(
                        "There is no lack \"%s\".".formatted(one.path("lack").asString()));
        };
    }

    private static int at(@Nullable Integer period) {
        return Objects.requireNonNull(period);
    }

    private static long amount(JsonNode one, String member) {
        return one.path(member).asLong();
    }

    private static List<String> takenBy(JsonNode one) {
        return ReportReader.texts(one, "takenBy");
    }
}
