package io.gapwise.site.plans;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.service.plans.Happening;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what was typed of what happened into what the plan is changed by; several things can have happened at once. */
@Component
class HappenedForm {

    /** Names what is typed of something new; how long it lasts is there from the beginning. */
    private static final List<String> NEW = List.of("cost", "latestEnd", "due", "learners", "reaches");

    private final SiteTexts say;

    HappenedForm(SiteTexts say) {
        this.say = say;
    }

    /** What happened, with the field of the form that each of it was typed into. */
    record Read(Happening.Since since, List<String> fields, PlanProblems problems) {}

    Read read(TypedFields typed, PlanRequest request) {
        List<Happening> happened = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<PlanProblems.Shown> wrong = new ArrayList<>();
        amount(
                typed,
                "percent",
                wrong,
                amount -> happened.add(new Happening.MoneyToShare((int) Math.min(1000, amount))),
                fields);
        amount(typed, "money", wrong, amount -> happened.add(new Happening.MoneyTo(amount)), fields);
        if (!typed.get("percent").isBlank() && !typed.get("money").isBlank()) {
            wrong.add(shown("money", say.text("plan.happened.wrong.both")));
        }
        for (String lost : typed.all("lost")) {
            lost(lost)
                    .ifPresentOrElse(
                            found -> {
                                happened.add(found);
                                fields.add("lost");
                            },
                            () -> {
                                if (!lost.isEmpty()) {
                                    wrong.add(shown("lost", say.text("plan.happened.wrong.lost")));
                                }
                            });
        }
        typed.all("gone").stream().filter(each -> !each.isEmpty()).forEach(each -> {
            happened.add(new Happening.Gone(each));
            fields.add("gone");
        });
        typed.all("flat").stream().filter(each -> !each.isEmpty()).forEach(each -> {
            happened.add(new Happening.Flat(each, null));
            fields.add("flat");
        });
        if (!typed.get("title").isBlank()) {
            added(typed, request, wrong).ifPresent(candidate -> {
                happened.add(new Happening.Added(candidate));
                fields.add("title");
            });
        }
        boolean unnamed = NEW.stream().anyMatch(field -> !typed.get(field).isBlank());
        if (typed.get("title").isBlank() && (unnamed || typed.has("mandatory", "yes"))) {
            wrong.add(shown("title", say.text("plan.happened.wrong.title")));
        }
        if (happened.isEmpty() && wrong.isEmpty()) {
            wrong.add(shown("percent", say.text("plan.happened.nothing")));
        }
        return new Read(new Happening.Since(typed.get("since"), happened), fields, new PlanProblems(wrong));
    }

    private static Optional<Happening> lost(String typed) {
        int at = Math.max(0, typed.indexOf(':'));
        return Stream.of(Resource.values())
                .filter(resource -> resource.name().equals(typed.substring(0, at)))
                .findFirst()
                .map(resource -> new Happening.Lost(resource, typed.substring(at + 1)));
    }

    private interface Taken {

        void accept(long amount);
    }

    private void amount(
            TypedFields typed, String field, List<PlanProblems.Shown> wrong, Taken taken, List<String> fields) {
        String text = typed.get(field).replace("%", "");
        if (text.isBlank()) {
            return;
        }
        JsonNode number = AmountLines.number(text);
        if (number.isNumber() && number.canConvertToLong() && number.asLong() >= 0) {
            taken.accept(number.asLong());
            fields.add(field);
        } else {
            wrong.add(shown(field, say.text("plan.happened.wrong." + field)));
        }
    }

    private PlanProblems.Shown shown(String field, String text) {
        return new PlanProblems.Shown(field, say.text("plan.field." + field), text);
    }

    /** Reads a new candidate in the written form of a plan, so that everything that is wrong with it is told. */
    private Optional<Candidate> added(TypedFields typed, PlanRequest request, List<PlanProblems.Shown> wrong) {
        RequestEdit edit = RequestEdit.of(request);
        int position = edit.candidates().size();
        ObjectNode json = CandidateForm.json("c-" + UUID.randomUUID().toString().substring(0, 8), typed, request);
        json.put("kind", "METHOD");
        json.put("place", "FIRST");
        edit.candidates().add(json);
        try {
            return Optional.of(edit.read(say.locale()).candidates().get(position));
        } catch (BadPlanFile bad) {
            PlanProblems.of(bad, pointer -> CandidateForm.field(pointer, position), CandidateForm::key, say)
                    .all()
                    .forEach(wrong::add);
            return Optional.empty();
        }
    }

    /** Returns the field that a place in what happened belongs to; what is new stands behind all candidates there were. */
    static String field(String pointer, List<String> fields, int before) {
        String[] steps = pointer.split("/");
        String added = CandidateForm.field(pointer, before);
        if (!added.isEmpty()) {
            return added;
        }
        if (pointer.startsWith("/from")) {
            return "since";
        } else if (steps.length > 2 && steps[1].equals("happened") && steps[2].matches("\\d{1,4}")) {
            int at = Integer.parseInt(steps[2]);
            return at < fields.size() ? fields.get(at) : "";
        }
        return "";
    }

    /** Lists what can be lost: by kind and name as the form sends it, with the words for it. */
    Map<String, String> losable(PlanRequest request) {
        Map<String, String> all = new LinkedHashMap<>();
        IntStream.range(0, request.means().supplies().size())
                .mapToObj(request.means().supplies()::get)
                .forEach(supply -> all.put(
                        supply.resource() + ":" + supply.name(),
                        supply.name() + " (" + say.text("plan.resource." + supply.resource()) + ")"));
        return all;
    }
}
