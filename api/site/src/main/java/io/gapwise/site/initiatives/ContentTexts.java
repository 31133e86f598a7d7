package io.gapwise.site.initiatives;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.InPlace;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.JsonTree;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Cost;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.Isolation;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.initiatives.InitiativeVersion;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts into words what is said of a decision, part by part, so that two versions of it can be laid side by side. */
@Component
final class ContentTexts {

    private final FollowUpTexts followUps;
    private final SiteTexts say;

    ContentTexts(FollowUpTexts followUps, SiteTexts say) {
        this.followUps = followUps;
        this.say = say;
    }

    /**
     * Holds a part that was changed, in words.
     *
     * @param change what it said before and what it says now
     */
    record Change(String label, String change) {}

    /**
     * Lists what was changed since a version that somebody has seen, in the order of the page.
     *
     * @param versions all versions, the newest first
     * @param seen the number of the version that was seen; of one that never was, nothing can be told
     */
    List<Change> since(List<InitiativeVersion> versions, long seen) {
        return versions.stream()
                .filter(version -> version.number() == seen)
                .findFirst()
                .map(version -> changes(version.content(), versions.get(0).content()))
                .orElse(List.of());
    }

    List<Change> changes(InitiativeContent before, InitiativeContent now) {
        Map<String, String> then = parts(before);
        Map<String, String> after = parts(now);
        Set<String> labels = new LinkedHashSet<>(after.keySet());
        labels.addAll(then.keySet());
        return labels.stream()
                .filter(label -> !Objects.equals(then.get(label), after.get(label)))
                .map(label -> new Change(label, change(then.get(label), after.get(label))))
                .toList();
    }

    private String change(@Nullable String before, @Nullable String now) {
        if (before == null) {
            return say.text("initiative.change.new", now);
        }
        return now == null
                ? say.text("initiative.change.gone", before)
                : say.text("initiative.change.from", before, now);
    }

    /** Returns the parts of which something is said, by their names. */
    private Map<String, String> parts(InitiativeContent content) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "decide.name", content.title());
        put(parts, "decide.decision", say.word(content.decision()));
        put(parts, "decide.reason", content.reason());
        put(parts, "decide.owner", content.owner());
        put(parts, "initiative.status", say.text("initiative.status." + content.status()));
        put(parts, "initiative.stoppedBecause", content.stoppedBecause());
        put(parts, "decide.starts", day(content.startsOn()));
        put(parts, "decide.ends", day(content.endsOn()));
        content.choices().forEach(choice -> parts.put(named(choice), choice(choice)));
        content.costs().forEach(cost -> parts.put(say.text("cost." + cost.kind()), cost(cost)));
        put(parts, "decide.currency", content.currency());
        put(parts, "decide.reaches", number(content.reaches()));
        figure(parts, content.figure());
        put(parts, "initiative.isolation", isolation(content.isolation()));
        put(parts, "decide.intangibles", String.join("; ", content.intangibles()));
        if (content.answers() != null) {
            answers(parts, content.answers());
        }
        return parts;
    }

    private void figure(Map<String, String> parts, Figure figure) {
        put(parts, "decide.figure.name", figure.name());
        put(parts, "decide.figure.baseline", number(figure.baseline()));
        put(parts, "decide.figure.target", number(figure.target()));
        put(parts, "decide.figure.unit", figure.unit());
        put(
                parts,
                "decide.figure.direction",
                figure.direction().known() ? say.text("decide.figure.direction." + figure.direction()) : null);
        put(parts, "decide.figure.costPerYear", number(figure.costPerYear()));
    }

    private void answers(Map<String, String> parts, ObjectNode answers) {
        FollowUp said;
        try {
            said = FollowUpJson.read(JsonTree.write(answers));
        } catch (BadCase e) {
            return;
        }
        FollowUpTexts.sent().stream()
                .filter(property -> CaseAnswers.sent(property.read(said)) != null)
                .forEach(property -> parts.put(followUps.label(property.path()), followUps.value(property, said)));
    }

    private void put(Map<String, String> parts, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            parts.put(say.text(label), text);
        }
    }

    private String named(Choice choice) {
        TypedChoice typed = TypedChoice.of(choice, false);
        return say.word(typed.vocabulary(), typed.word());
    }

    private String choice(Choice choice) {
        String place = choice.inPlace().known()
                ? say.word(InPlace.class.getSimpleName(), choice.inPlace().name())
                : "";
        String since = choice.since() == null ? "" : say.text("initiative.change.since", say.day(choice.since()));
        return Stream.of(
                        say.text(choice.taken() ? "initiative.change.taken" : "initiative.change.notTaken"),
                        choice.why() == null ? "" : choice.why(),
                        place.isEmpty() ? "" : say.text("initiative.inPlace") + ": " + place,
                        since)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String cost(Cost cost) {
        return Stream.of(
                        cost.planned() == null
                                ? ""
                                : say.text("decide.costs.planned") + " " + say.number(cost.planned()),
                        cost.spent() == null ? "" : say.text("decide.costs.spent") + " " + say.number(cost.spent()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private @Nullable String isolation(Isolation isolation) {
        if (isolation.way() == Isolation.Way.NONE) {
            return null;
        }
        String way = say.text("initiative.isolation." + isolation.way());
        String estimates = isolation.estimates().stream()
                .map(each -> say.number(each.share()) + " " + say.number(each.confidence()))
                .collect(Collectors.joining("; "));
        return estimates.isEmpty() ? way : way + ": " + estimates;
    }

    private @Nullable String number(@Nullable Number number) {
        return number == null ? null : say.number(number);
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : say.day(day);
    }
}
