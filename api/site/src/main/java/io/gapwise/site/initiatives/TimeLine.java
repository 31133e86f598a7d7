package io.gapwise.site.initiatives;

import io.gapwise.core.followup.InPlace;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeCheck;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.outcomes.StoredObservation;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what happened to an initiative, in the order of the days. */
@Component
final class TimeLine {

    /** More entries than these are not shown; the last ones are. */
    static final int MOST = 60;

    private final SiteTexts say;

    TimeLine(SiteTexts say) {
        this.say = say;
    }

    /** @param dues what is still to be measured */
    List<ShownEvent> of(
            Initiative initiative,
            List<StoredObservation> observations,
            List<InitiativeCheck> checks,
            List<ShownLevel.Due> dues) {
        List<ShownEvent> events = new ArrayList<>();
        InitiativeContent content = initiative.content();
        String address = "/initiatives/" + initiative.id();
        events.add(ShownEvent.of(
                initiative.createdAt().toLocalDate(),
                "decided",
                say.text("initiative.event.decided." + content.decision())));
        add(events, content.startsOn(), "starts", say.text("initiative.event.starts"));
        add(events, content.endsOn(), "ends", say.text("initiative.event.ends"));
        content.choices().stream().filter(Choice::taken).forEach(choice -> inPlace(choice, events));
        for (StoredObservation stored : observations) {
            events.add(new ShownEvent(
                    stored.content().on(),
                    "observed",
                    say.text(
                            "initiative.event.observed",
                            say.text("observation." + stored.content().kind()),
                            counted(stored.content())),
                    null,
                    null,
                    address + "/observations/" + stored.id() + "/delete"));
        }
        for (InitiativeCheck check : checks) {
            events.add(new ShownEvent(
                    check.asOf(),
                    "check",
                    say.text("initiative.event.check", check.number()),
                    address + "/checks/" + check.id(),
                    check.progress(),
                    null));
            if (check.revisedTo() != null) {
                events.add(new ShownEvent(
                        check.asOf(),
                        "revised",
                        say.text("initiative.event.revised", check.number()),
                        check.revisedBy() == null ? null : "/answers/" + check.revisedBy(),
                        null,
                        null));
            }
        }
        dues.stream()
                .filter(due -> due.on() != null && !due.done())
                .forEach(due -> add(events, due.on(), "due", say.text("initiative.event.due", due.what())));
        events.sort(Comparator.comparing(ShownEvent::on));
        return events;
    }

    private static void add(
            List<ShownEvent> events, @org.jspecify.annotations.Nullable LocalDate on, String kind, String text) {
        if (on != null) {
            events.add(ShownEvent.of(on, kind, text));
        }
    }

    private void inPlace(Choice choice, List<ShownEvent> events) {
        if (choice.since() != null && (choice.inPlace() == InPlace.YES || choice.inPlace() == InPlace.PARTLY)) {
            TypedChoice typed = TypedChoice.of(choice, false);
            events.add(ShownEvent.of(
                    choice.since(),
                    "in-place",
                    say.text(
                            choice.inPlace() == InPlace.YES ? "initiative.event.inPlace" : "initiative.event.partly",
                            say.word(typed.vocabulary(), typed.word()))));
        }
    }

    /** Lists all observations, the latest first, also those that are too old for the line. */
    List<ShownObservation> observations(List<StoredObservation> observations) {
        return observations.stream()
                .sorted(Comparator.comparing(
                                (StoredObservation each) -> each.content().on())
                        .reversed())
                .map(each -> new ShownObservation(
                        each.id(),
                        each.content().on(),
                        each.content().kind().name(),
                        counted(each.content()),
                        each.content().by().name()))
                .toList();
    }

    /** Puts what was counted or scored into words. */
    private String counted(Observation observation) {
        if (observation.value() != null) {
            return say.text("observation.line.value", say.number(observation.value()));
        }
        return observation.of() == null
                ? say.text("observation.line.counted", say.number(observation.count()))
                : say.text("observation.line.count", say.number(observation.count()), say.number(observation.of()));
    }
}
