package io.gapwise.site.initiatives;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Says in the language of the page what is wrong with a form about an initiative. */
@Component
final class FormTexts {

    /** The keys of the names of the fields, by the pointers into what is sent. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("/decision", "decide.decision"),
            Map.entry("/reason", "decide.reason"),
            Map.entry("/title", "decide.name"),
            Map.entry("/owner", "decide.owner"),
            Map.entry("/startsOn", "decide.starts"),
            Map.entry("/endsOn", "decide.ends"),
            Map.entry("/reaches", "decide.reaches"),
            Map.entry("/currency", "decide.currency"),
            Map.entry("/choices", "decide.choices"),
            Map.entry("/costs", "decide.costs"),
            Map.entry("/intangibles", "decide.intangibles"),
            Map.entry("/status", "initiative.status"),
            Map.entry("/stoppedBecause", "initiative.stopped"),
            Map.entry("/figure/name", "decide.figure.name"),
            Map.entry("/figure/unit", "decide.figure.unit"),
            Map.entry("/figure/baseline", "decide.figure.baseline"),
            Map.entry("/figure/target", "decide.figure.target"),
            Map.entry("/figure/direction", "decide.figure.direction"),
            Map.entry("/figure/costPerYear", "decide.figure.costPerYear"),
            Map.entry("/isolation/way", "initiative.isolation.way"),
            Map.entry("/isolation/estimates", "initiative.isolation.estimates"),
            Map.entry("/kind", "observation.kind"),
            Map.entry("/on", "observation.on"),
            Map.entry("/count", "observation.count"),
            Map.entry("/of", "observation.of"),
            Map.entry("/value", "observation.value"),
            Map.entry("/by", "observation.by"));

    /** Sentences in English write every digit in one; on a page nobody counts thirteen of them. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.,])\\d{5,14}(?![\\d.,]*\\d)");

    private final SiteTexts say;
    private final MessageSource messages;
    private final FollowUpTexts followUps;

    FormTexts(SiteTexts say, MessageSource messages, FollowUpTexts followUps) {
        this.followUps = followUps;
        this.say = say;
        this.messages = messages;
    }

    /**
     * Returns the problems of a decision, each beside the field in which it was typed.
     *
     * @param sent what the form was turned into
     */
    FormProblems ofDecision(BadCase bad, DecisionForm form, JsonNode sent) {
        return new FormProblems(bad.problems().stream()
                .map(problem -> ofDecision(problem, form).said(twoWays(problem, sent)))
                .distinct()
                .toList());
    }

    private FormProblems.Shown ofDecision(Problem problem, DecisionForm form) {
        String[] steps = problem.pointer().split("/");
        if (steps.length > 2 && steps[1].equals("choices")) {
            List<TypedChoice> chosen = form.chosen();
            int at = Integer.parseInt(steps[2]);
            if (at < chosen.size()) {
                TypedChoice choice = chosen.get(at);
                return new FormProblems.Shown(
                        form.whyField(at), say.word(choice.vocabulary(), choice.word()), text(problem, "choice"));
            }
        } else if (steps.length > 2 && steps[1].equals("costs")) {
            List<String> kinds = form.costKinds();
            int at = Integer.parseInt(steps[2]);
            if (at < kinds.size()) {
                String part = steps.length > 3 && steps[3].equals("spent") ? "spent" : "planned";
                return new FormProblems.Shown(
                        "cost-" + kinds.get(at) + "-" + part,
                        say.text("cost." + kinds.get(at)) + ", " + say.text("decide.costs." + part),
                        text(problem, "number"));
            }
        }
        return shown(problem);
    }

    /** Returns the problems of a small change; what is wrong with a choice is wrong with its place. */
    FormProblems ofChange(BadCase bad, InitiativeContent content) {
        return new FormProblems(bad.problems().stream()
                .map(problem -> ofChange(problem, content))
                .distinct()
                .toList());
    }

    private FormProblems.Shown ofChange(Problem problem, InitiativeContent content) {
        String[] steps = problem.pointer().split("/");
        if (steps.length > 2 && steps[1].equals("choices")) {
            int at = Integer.parseInt(steps[2]);
            if (at < content.choices().size()) {
                TypedChoice choice = TypedChoice.of(content.choices().get(at), false);
                return new FormProblems.Shown(
                        "since-" + choice.id(), say.word(choice.vocabulary(), choice.word()), text(problem, "since"));
            }
        } else if (steps.length > 2 && steps[1].equals("answers")) {
            String path = problem.pointer().substring("/answers/".length()).replace('/', '.');
            if (FollowUpTexts.find(path).isPresent()) {
                return new FormProblems.Shown(
                        "answer-" + path.replace('.', '-'), followUps.question(path), text(problem, "answers"));
            }
        }
        return shown(problem);
    }

    /** Returns the problems of points, each with the line in which it stands. */
    FormProblems ofPoints(BadCase bad, SeriesForm form, String field) {
        return new FormProblems(bad.problems().stream()
                .map(problem -> {
                    long line = form.line(problem.pointer());
                    String twoWays = twoWays(problem, form.json());
                    String text = !twoWays.isEmpty()
                            ? twoWays
                            : line == 0 && form.lines().isEmpty() && problem.kind() == ProblemKind.MISSING
                                    ? say.text("initiative.points.noLines")
                                    : text(problem, SeriesForm.place(problem.pointer()));
                    return new FormProblems.Shown(
                            field,
                            say.text("initiative.points.add"),
                            line == 0 ? text : say.text("initiative.points.line", say.number(line), text));
                })
                .distinct()
                .toList());
    }

    /** Returns the problems of a file as a whole. */
    FormProblems ofFile(BadCase bad, String field) {
        return new FormProblems(bad.problems().stream()
                .map(problem ->
                        new FormProblems.Shown(field, say.text("initiative.file"), problem.detail(say.locale())))
                .distinct()
                .toList());
    }

    FormProblems noFile(String field) {
        return new FormProblems(
                List.of(new FormProblems.Shown(field, say.text("initiative.file"), say.text("upload.file.none"))));
    }

    FormProblems unusable(String field) {
        return new FormProblems(List.of(
                new FormProblems.Shown(field, say.text("initiative.file"), say.text("initiative.file.unusable"))));
    }

    FormProblems tooLarge() {
        return new FormProblems(List.of(
                new FormProblems.Shown("wrong", say.text("initiative.file"), say.text("initiative.file.large"))));
    }

    /** Returns problems whose pointers name the fields of the form. */
    FormProblems of(BadCase bad) {
        return of(bad, MissingNode.getInstance());
    }

    /**
     * Returns problems whose pointers name the fields of the form.
     *
     * @param sent what the form was turned into
     */
    FormProblems of(BadCase bad, JsonNode sent) {
        return new FormProblems(bad.problems().stream()
                .map(problem -> shown(problem).said(twoWays(problem, sent)))
                .distinct()
                .toList());
    }

    /** Names both numbers where one that was typed can be read in two ways; empty where that is not what is wrong. */
    private String twoWays(Problem problem, JsonNode sent) {
        JsonNode typed = problem.kind() == ProblemKind.WRONG_TYPE ? sent.at(problem.pointer()) : null;
        List<String> readings = typed == null || !typed.isString() ? List.of() : TypedNumber.readings(typed.asString());
        return readings.isEmpty()
                ? ""
                : say.text("initiative.wrong.twoWays", typed.asString(), readings.get(0), readings.get(1));
    }

    private FormProblems.Shown shown(Problem problem) {
        String place = problem.pointer();
        while (!place.isEmpty() && !LABELS.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        String label = LABELS.get(place);
        String field =
                place.isEmpty() ? "wrong" : place.substring(1).replace('/', '-').replace("isolation-", "");
        return new FormProblems.Shown(field, label == null ? "" : say.text(label), text(problem, field));
    }

    /** Returns the sentence that the page has for this field; otherwise what is true of each problem of its kind. */
    private String text(Problem problem, String field) {
        return own(field.replace('-', '.'), problem)
                .or(() -> own("any", problem))
                .orElseGet(() -> LONG_NUMBER
                        .matcher(problem.detail(say.locale()))
                        .replaceAll(number -> say.number(new BigDecimal(number.group()))));
    }

    private Optional<String> own(String place, Problem problem) {
        String key = "initiative.wrong." + place + "." + problem.kind();
        return Optional.ofNullable(messages.getMessage(key, null, "", say.locale()))
                .filter(text -> !text.isEmpty());
    }
}
