package io.gapwise.practice.planfile;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.plan.ByHand;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.Goal;
import io.gapwise.practice.plan.Load;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Place;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.WeightedObjective;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads everything that a plan follows from. */
final class RequestReader {

    static final List<String> MEMBERS =
            List.of("goals", "gaps", "objectives", "means", "candidates", "byHand", "earlier");

    private static final List<String> OF_A_CANDIDATE = Stream.concat(
                    Stream.of(
                            "id",
                            "title",
                            "kind",
                            "place",
                            "mandatory",
                            "gaps",
                            "objectives",
                            "length",
                            "cost",
                            "reaches",
                            "earliest",
                            "latestEnd",
                            "after",
                            "apart",
                            "due"),
                    Stream.of(Resource.values()).map(Members::of))
            .toList();

    private final Fields fields;
    private final JsonNode sent;
    private Means means = Means.of(List.of());

    RequestReader(Fields fields, JsonNode sent) {
        this.fields = fields;
        this.sent = sent;
    }

    PlanRequest read() {
        means = new MeansReader(fields, sent.path("means")).read();
        return new PlanRequest(candidates(), gaps(), objectives(), means, byHand(), goals(), earlier());
    }

    private List<String> periods() {
        return means.periods().stream().map(Period::name).toList();
    }

    private List<Goal> goals() {
        if (Fields.left(sent.path("goals"))) {
            return Fields.left(sent.path("earlier")) ? PlanRequest.USUAL : withFewestChanges();
        }
        List<Goal> goals = new ArrayList<>();
        List<String> written = fields.texts(sent, "goals", "");
        for (int i = 0; i < written.size(); i++) {
            goals.add(fields.word(written.get(i), "/goals/" + i, Goal.PLACES));
        }
        return goals;
    }

    private static List<Goal> withFewestChanges() {
        return Stream.concat(Stream.of(Goal.FEWEST_CHANGES), PlanRequest.USUAL.stream())
                .toList();
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        each("gaps", List.of("id", "title", "costPerYear"), (gap, at) -> {
            String title = fields.optional(gap, "title", at);
            gaps.add(new Gap(
                    fields.required(gap, "id", at),
                    title == null ? "" : title,
                    fields.optionalNumber(gap, "costPerYear", at)));
        });
        return gaps;
    }

    private List<WeightedObjective> objectives() {
        List<WeightedObjective> objectives = new ArrayList<>();
        each("objectives", List.of("name", "weight"), (objective, at) -> {
            Long weight = fields.optionalNumber(objective, "weight", at);
            objectives.add(new WeightedObjective(
                    fields.required(objective, "name", at), weight == null ? 1 : Members.whole(weight)));
        });
        return objectives;
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        each("candidates", OF_A_CANDIDATE, (candidate, at) -> candidates.add(candidate(candidate, at)));
        return candidates;
    }

    private Candidate candidate(JsonNode node, String at) {
        Long lasts = fields.optionalNumber(node, "length", at);
        int length = lasts == null ? 1 : Members.whole(lasts);
        Candidate.Builder candidate = Candidate.of(fields.required(node, "id", at), fields.required(node, "title", at))
                .kind(fields.word(node, "kind", at, Candidate.Kind.METHOD))
                .place(fields.word(node, "place", at, Place.NOW))
                .mandatory(fields.yes(node, "mandatory", at))
                .length(length)
                .due(fields.day(node, "due", at))
                .cost(load(node.path("cost"), 1, at + "/cost"));
        fields.texts(node, "gaps", at).forEach(candidate::gap);
        fields.texts(node, "objectives", at).forEach(candidate::objective);
        fields.texts(node, "after", at).forEach(candidate::after);
        fields.texts(node, "apart", at).forEach(candidate::apart);
        named(node, "reaches", at, (name, people, place) -> candidate.reach(name, fields.number(people, place)));
        for (Resource resource : Resource.values()) {
            named(
                    node,
                    Members.of(resource),
                    at,
                    (name, hours, place) -> candidate.need(resource, name, load(hours, length, place)));
        }
        period(node, "earliest", at, candidate::earliest);
        period(node, "latestEnd", at, candidate::latestEnd);
        return candidate.build();
    }

    /** Reads the amounts of each period, or one amount that is spread evenly over so many of them. */
    private Load load(JsonNode amounts, int over, String at) {
        if (Fields.left(amounts)) {
            return Load.NONE;
        } else if (amounts.isArray()) {
            List<Long> all = new ArrayList<>();
            for (JsonNode amount : amounts) {
                all.add(fields.number(amount, at + "/" + all.size()));
            }
            return new Load(all);
        }
        long amount = fields.number(amounts, at);
        // What lasts longer than any plan is refused for its length.
        boolean sensible = over >= 1 && over <= means.periods().size() && amount >= 0;
        return sensible ? Load.even(amount, over) : Load.of(amount);
    }

    private void period(JsonNode node, String name, String at, IntConsumer then) {
        String written = fields.optional(node, name, at);
        if (written != null) {
            then.accept(fields.position(written, periods(), at + "/" + name));
        }
    }

    private List<ByHand> byHand() {
        List<ByHand> decided = new ArrayList<>();
        each("byHand", List.of("decided", "candidate", "start"), (hand, at) -> {
            String candidate = fields.required(hand, "candidate", at);
            String written = fields.required(hand, "decided", at);
            Decided kind = written.isEmpty() ? Decided.PIN : fields.word(written, at + "/decided", Decided.PIN);
            decided.add(
                    switch (kind) {
                        case PIN -> new ByHand.Pin(candidate);
                        case FORBID -> new ByHand.Forbid(candidate);
                        case MOVE ->
                            new ByHand.Move(
                                    candidate,
                                    fields.position(fields.required(hand, "start", at), periods(), at + "/start"));
                    });
        });
        return decided;
    }

    private @Nullable EarlierPlan earlier() {
        JsonNode earlier = sent.path("earlier");
        if (Fields.left(earlier) || !fields.object(earlier, "/earlier", List.of("from", "starts"))) {
            return null;
        }
        Map<String, Integer> starts = new TreeMap<>();
        named(earlier, "starts", "/earlier", (name, start, at) -> {
            if (start.isString()) {
                starts.put(name, fields.position(start.stringValue(), periods(), at));
            } else {
                fields.wrong(start, at, "a.text");
            }
        });
        int from = fields.position(fields.required(earlier, "from", "/earlier"), periods(), "/earlier/from");
        return new EarlierPlan(starts, from);
    }

    private interface Named {

        void accept(String name, JsonNode value, String at);
    }

    private void named(JsonNode node, String name, String at, Named then) {
        JsonNode named = node.path(name);
        if (!Fields.left(named) && !named.isObject()) {
            fields.wrong(named, at + "/" + name, "a.object");
        }
        named.propertyStream()
                .forEach(one -> then.accept(
                        one.getKey(), one.getValue(), at + "/" + name + "/" + Fields.escaped(one.getKey())));
    }

    private interface Each {

        void accept(JsonNode node, String at);
    }

    private void each(String name, List<String> members, Each then) {
        List<JsonNode> all = fields.list(sent, name, "");
        for (int i = 0; i < all.size(); i++) {
            String at = "/" + name + "/" + i;
            if (fields.object(all.get(i), at, members)) {
                then.accept(all.get(i), at);
            }
        }
    }

    /** Notes what is not an object at all. */
    static boolean isObject(Fields fields, JsonNode sent) {
        if (!sent.isObject()) {
            Sentence kind = Sentence.of(sent.isArray() ? "a.array" : "a.this");
            fields.note(ProblemKind.WRONG_TYPE, "", Sentence.of("must.object", kind), MEMBERS);
        }
        return sent.isObject() && fields.object(sent, "", MEMBERS);
    }
}
