package io.gapwise.site.initiatives;

import io.gapwise.practice.outcomes.Choice;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the page of an initiative shows. */
@Component
class InitiativeView {

    private final Clock clock;

    InitiativeView(Clock clock) {
        this.clock = clock;
    }

    /** Holds something that is taken, and whether it is in place. */
    record Place(String kind, String word, String vocabulary, String key, String id, String inPlace, String since) {

        static Place of(Choice choice) {
            TypedChoice typed = TypedChoice.of(choice, false);
            return new Place(
                    typed.kind(),
                    typed.word(),
                    typed.vocabulary(),
                    typed.key(),
                    typed.id(),
                    choice.inPlace().known() ? choice.inPlace().name() : "",
                    choice.since() == null ? "" : choice.since().toString());
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** @param asOf the day as of which it is judged; null for today */
    ModelAndView of(Initiative initiative, Beside beside, @Nullable LocalDate asOf) throws ResourceNotFound, Refusal {
        InitiativeContent content = initiative.content();
        ModelAndView page = new ModelAndView("initiatives/initiative");
        page.addObject("shown", ShownInitiative.of(initiative, today()));
        page.addObject("problems", beside.problems());
        page.addObject("typed", beside.typed());
        page.addObject("open", beside.open());
        page.addObject("stale", beside.stale());
        page.addObject("done", beside.done().isEmpty() ? null : beside.done());
        page.addObject("doneCount", beside.count());
        page.addObject("today", today());
        page.addObject("asOf", asOf);
        page.addObject(
                "places",
                content.choices().stream()
                        .filter(Choice::taken)
                        .map(Place::of)
                        .map(place -> typed(place, beside.typed()))
                        .toList());
        page.addObject("judged", null);
        page.addObject("notJudged", "initiative.notJudged");
        page.addObject("levels", List.of());
        page.addObject("movement", null);
        page.addObject("worth", null);
        page.addObject("observationKinds", List.of());
        page.addObject("shownBy", List.of());
        page.addObject("answerGroups", List.of());
        page.addObject("timeline", List.of());
        page.addObject("hiddenEvents", 0);
        page.setStatus(beside.status());
        return page;
    }

    private static Place typed(Place place, Typed typed) {
        return new Place(
                place.kind(),
                place.word(),
                place.vocabulary(),
                place.key(),
                place.id(),
                typed.or("place." + place.key(), place.inPlace()),
                typed.or("since." + place.key(), place.since()));
    }
}
