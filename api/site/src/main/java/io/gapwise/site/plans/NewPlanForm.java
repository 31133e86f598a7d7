package io.gapwise.site.plans;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.service.priorities.ProposedCandidate;
import io.gapwise.service.priorities.ProposedCandidates;
import io.gapwise.service.priorities.ProposedPlan;
import io.gapwise.service.problems.Refusal;
import io.gapwise.site.SiteTexts;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what was typed of a new plan into what it follows from: candidates from cases or a file, and means. */
@Component
class NewPlanForm {

    private static final int MOST_PERIODS = 36;

    private final ProposedCandidates proposals;
    private final SiteTexts say;

    NewPlanForm(ProposedCandidates proposals, SiteTexts say) {
        this.proposals = proposals;
        this.say = say;
    }

    /** Lists what is wrong before anything can be read as a whole. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient PlanProblems problems;

        Wrong(PlanProblems problems) {
            super("The form cannot be read.", null, false, false);
            this.problems = problems;
        }

        PlanProblems problems() {
            return problems;
        }
    }

    /**
     * Reads what a plan follows from.
     *
     * @throws Wrong where the form itself cannot be read
     * @throws BadPlanFile with everything that is wrong with what was read
     */
    PlanRequest read(TypedFields typed) throws Wrong, BadPlanFile, Refusal {
        List<PlanProblems.Shown> wrong = new ArrayList<>();
        ArrayNode periods = periods(typed, wrong);
        ObjectNode json = source(typed, periods, wrong);
        if (typed.get("name").isBlank()) {
            wrong.add(problem("name", say.text("plan.new.wrong.name")));
        }
        String stated = json.path("means").path("currency").asString("");
        String currency = typed.get("currency").strip();
        if (!stated.isEmpty() && !currency.isEmpty() && !stated.equals(currency)) {
            wrong.add(problem("currency", say.text("plan.wrong.currency", stated)));
        }
        if (!wrong.isEmpty()) {
            throw new Wrong(new PlanProblems(wrong));
        }
        RequestEdit edit = RequestEdit.of(json);
        // Means of another form than they should have are told by the reader.
        if (isMergeable(json.path("means"))) {
            means(typed, periods, edit.means());
        }
        return edit.read(say.locale());
    }

    private PlanProblems.Shown problem(String field, String text) {
        return new PlanProblems.Shown(field, say.text("plan.field." + field), text);
    }

    private ArrayNode periods(TypedFields typed, List<PlanProblems.Shown> wrong) {
        LocalDate first = null;
        try {
            first = LocalDate.parse(typed.get("first").strip());
        } catch (DateTimeException e) {
            wrong.add(problem("first", say.text("plan.new.wrong.first")));
        }
        String count = typed.get("count").strip();
        boolean counted =
                count.matches("\\d{1,3}") && Integer.parseInt(count) >= 1 && Integer.parseInt(count) <= MOST_PERIODS;
        if (!counted) {
            wrong.add(problem("count", say.text("plan.new.wrong.count", MOST_PERIODS)));
        }
        return first == null || !counted
                ? JsonNodeFactory.instance.arrayNode()
                : PlanPeriods.of(
                        first, Integer.parseInt(count), typed.get("each").equals("QUARTER"), say);
    }

    private ObjectNode source(TypedFields typed, ArrayNode periods, List<PlanProblems.Shown> wrong) throws Refusal {
        return switch (typed.get("from")) {
            case "ALL" -> proposed(proposals.all(false, say.locale()), periods);
            case "CHOSEN" -> {
                if (typed.all("case").isEmpty()) {
                    wrong.add(problem("case", say.text("plan.new.wrong.case")));
                }
                yield proposed(proposals.of(typed.all("case"), say.locale()), periods);
            }
            case "JSON" -> json(typed.get("json").getBytes(StandardCharsets.UTF_8), wrong);
            default -> JsonNodeFactory.instance.objectNode();
        };
    }

    private ObjectNode json(byte[] sent, List<PlanProblems.Shown> wrong) {
        try {
            if (JsonTree.read(sent) instanceof ObjectNode object) {
                return object;
            }
            wrong.add(problem("json", say.text("plan.new.wrong.json")));
        } catch (BadCase bad) {
            bad.problems().forEach(each -> wrong.add(problem("json", each.detail(say.locale()))));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /** Lets what a case needs by a day end by it, as far as the periods say. */
    private static ObjectNode proposed(ProposedPlan plan, ArrayNode periods) {
        ObjectNode json = plan.request();
        ArrayNode candidates = json.withArrayProperty("candidates");
        for (int i = 0; i < plan.candidates().size(); i++) {
            String last = latestEnd(plan.candidates().get(i), periods);
            if (last != null && candidates.get(i) instanceof ObjectNode candidate) {
                candidate.put("latestEnd", last);
            }
        }
        return json;
    }

    private static @Nullable String latestEnd(ProposedCandidate candidate, ArrayNode periods) {
        LocalDate due = candidate.dueOn();
        String last = null;
        for (JsonNode period : periods) {
            if (due != null && !LocalDate.parse(period.path("to").asString()).isAfter(due)) {
                last = period.path("name").asString();
            }
        }
        return last;
    }

    private static boolean isMergeable(JsonNode means) {
        return means.isMissingNode()
                || means.isObject()
                        && Stream.of("budget", "learners", "experts")
                                .map(means::path)
                                .allMatch(each -> each.isMissingNode() || each.isObject())
                        && Stream.of("audiences", "periods")
                                .map(means::path)
                                .allMatch(each -> each.isMissingNode() || each.isArray());
    }

    /** Adds what was typed of the means; what a file says of them stays where nothing was typed. */
    private static void means(TypedFields typed, ArrayNode periods, ObjectNode means) {
        if (!means.path("periods").isArray() || means.path("periods").isEmpty()) {
            means.set("periods", periods);
        }
        if (!typed.get("currency").isBlank()) {
            means.put("currency", typed.get("currency").strip());
        }
        if (!typed.get("budget").isBlank()) {
            means.withObjectProperty("budget").set("inAll", AmountLines.number(typed.get("budget")));
        }
        MeansForm.audiences(means, typed.lines("learners"));
        AmountLines.read(typed.lines("learners"))
                .forEachEntry(
                        (name, hours) -> means.withObjectProperty("learners").set(name, hours));
        AmountLines.all(typed.lines("experts"))
                .forEachEntry(
                        (name, hours) -> means.withObjectProperty("experts").set(name, hours));
    }

    /** Returns the field of the form that a place in the written form belongs to. */
    String field(String pointer, TypedFields typed) {
        String place = pointer.startsWith("/request") ? pointer.substring("/request".length()) : pointer;
        if (place.startsWith("/name")) {
            return "name";
        } else if (place.startsWith("/owner")) {
            return "owner";
        } else if (place.startsWith("/note")) {
            return "note";
        } else if (place.startsWith("/means/currency")) {
            return "currency";
        } else if (place.startsWith("/means/budget")) {
            return "budget";
        } else if (place.startsWith("/means/learners") || place.startsWith("/means/audiences")) {
            return "learners";
        } else if (place.startsWith("/means/experts")) {
            return "experts";
        } else if (place.startsWith("/means/periods") && !typed.get("from").equals("JSON")) {
            return "first";
        }
        return "";
    }
}
