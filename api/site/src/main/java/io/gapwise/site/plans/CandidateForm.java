package io.gapwise.site.plans;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a candidate as a form has it, and turns what was typed back. */
final class CandidateForm {

    private static final Set<String> OWN = Set.of(
            "title",
            "kind",
            "place",
            "mandatory",
            "cost",
            "length",
            "reaches",
            "objectives",
            "gaps",
            "earliest",
            "latestEnd",
            "due",
            "after",
            "apart");

    private CandidateForm() {}

    /** Returns the form of a candidate that is not there yet. */
    static TypedFields empty() {
        return TypedFields.begin(Map.of("kind", "METHOD", "place", "NOW", "length", "1"));
    }

    static TypedFields of(Candidate candidate, PlanRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", candidate.title());
        fields.put("kind", candidate.kind().name());
        fields.put("place", candidate.place().name());
        fields.put("mandatory", candidate.mandatory() ? "yes" : "");
        fields.put("cost", candidate.cost().total() == 0 ? "" : cost(candidate));
        fields.put("length", String.valueOf(candidate.length()));
        MeansForm.BY_NAME.forEach((field, resource) -> fields.put(field, needs(candidate, resource)));
        fields.put(
                "reaches",
                candidate.reaches().entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("\n")));
        fields.put("objectives", String.join("\n", candidate.objectives()));
        fields.put("gaps", titles(candidate.gaps(), gapTitles(request)));
        fields.put("after", titles(candidate.after(), titles(request)));
        fields.put("apart", titles(candidate.apart(), titles(request)));
        fields.put("earliest", candidate.earliest() == 0 ? "" : period(candidate.earliest(), request));
        fields.put("latestEnd", period(candidate.latestEnd(), request));
        fields.put("due", candidate.due() == null ? "" : candidate.due().toString());
        return TypedFields.begin(fields);
    }

    private static String cost(Candidate candidate) {
        List<Long> byOffset = candidate.cost().byOffset();
        return byOffset.stream().skip(1).allMatch(each -> each == 0)
                ? String.valueOf(candidate.cost().total())
                : byOffset.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }

    private static String needs(Candidate candidate, Resource resource) {
        return candidate.needs().stream()
                .filter(need -> need.resource() == resource)
                .map(need -> need.name() + ": " + AmountLines.spread(need.load(), candidate.length()))
                .collect(Collectors.joining("\n"));
    }

    private static String period(int period, PlanRequest request) {
        return period < request.means().periods().size()
                ? request.means().periods().get(period).name()
                : "";
    }

    private static Map<String, String> titles(PlanRequest request) {
        Map<String, String> titles = new LinkedHashMap<>();
        request.candidates().forEach(each -> titles.put(each.id(), each.title()));
        return titles;
    }

    private static Map<String, String> gapTitles(PlanRequest request) {
        Map<String, String> titles = new LinkedHashMap<>();
        request.gaps().forEach(each -> titles.put(each.id(), each.title()));
        return titles;
    }

    /** Names things by their titles where a title belongs to one of them alone. */
    private static String titles(List<String> ids, Map<String, String> titles) {
        Map<String, String> byTitle = byTitle(titles);
        return ids.stream()
                .map(id -> id.equals(byTitle.get(titles.getOrDefault(id, ""))) ? titles.get(id) : id)
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> byTitle(Map<String, String> titles) {
        Map<String, String> byTitle = new HashMap<>();
        List<String> twice = new ArrayList<>();
        titles.forEach((id, title) -> {
            if (byTitle.put(title, id) != null) {
                twice.add(title);
            }
        });
        twice.forEach(byTitle::remove);
        return byTitle;
    }

    /** Returns what was typed in the written form of a plan. */
    static ObjectNode json(String id, TypedFields typed, PlanRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("title", typed.get("title").strip());
        json.put("kind", typed.get("kind"));
        json.put("place", typed.get("place"));
        json.put("mandatory", typed.has("mandatory", "yes"));
        costAndLength(json, typed);
        amounts(json, typed, MeansForm.BY_NAME.keySet().stream().sorted().toList());
        json.set("reaches", AmountLines.all(typed.lines("reaches")));
        names(json, "objectives", typed.lines("objectives"), Map.of());
        names(json, "gaps", typed.lines("gaps"), byTitle(gapTitles(request)));
        names(json, "after", typed.lines("after"), byTitle(titles(request)));
        names(json, "apart", typed.lines("apart"), byTitle(titles(request)));
        if (!typed.get("due").isBlank()) {
            json.put("due", typed.get("due").strip());
        }
        period(json, "earliest", typed);
        period(json, "latestEnd", typed);
        return json;
    }

    /** Writes what was typed of cost and length; what nobody typed is left out. */
    static void costAndLength(ObjectNode json, TypedFields typed) {
        if (!typed.get("length").isBlank()) {
            json.set("length", AmountLines.number(typed.get("length")));
        }
        if (!typed.get("cost").isBlank()) {
            json.set("cost", AmountLines.amount(typed.get("cost")));
        }
    }

    /** Writes what was typed of amounts by name; a field without any line is left out. */
    static void amounts(ObjectNode json, TypedFields typed, List<String> fields) {
        for (String field : fields) {
            ObjectNode amounts = AmountLines.all(typed.lines(field));
            if (!amounts.isEmpty()) {
                json.set(field, amounts);
            }
        }
    }

    private static void names(ObjectNode json, String member, List<String> typed, Map<String, String> byTitle) {
        ArrayNode names = json.putArray(member);
        typed.forEach(name -> names.add(byTitle.getOrDefault(name, name)));
    }

    private static void period(ObjectNode json, String member, TypedFields typed) {
        if (!typed.get(member).isBlank()) {
            json.put(member, typed.get(member).strip());
        }
    }

    /** Returns what the label of a field is called on the form of a candidate. */
    static String key(String field) {
        return field.equals("objectives") ? "serves" : MeansForm.BY_NAME.containsKey(field) ? "takes." + field : field;
    }

    /** Returns the field of the form that a place belongs to, for the candidate at a position. */
    static String field(String pointer, int position) {
        String[] steps = pointer.replaceFirst("^/request", "").split("/");
        boolean own = steps.length > 3 && steps[1].equals("candidates") && steps[2].equals(String.valueOf(position));
        return own && (OWN.contains(steps[3]) || MeansForm.BY_NAME.containsKey(steps[3])) ? steps[3] : "";
    }
}
