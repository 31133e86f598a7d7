package io.gapwise.site.initiatives;

import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.Decision;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ShownBy;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.JsonTree;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.practice.schedule.Schedule;
import io.gapwise.service.initiatives.FollowedUp;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.initiatives.InitiativeFollowUps;
import io.gapwise.service.outcomes.InitiativeOutcomes;
import io.gapwise.service.outcomes.MeasuredFigure;
import io.gapwise.service.outcomes.MeasuredFigures;
import io.gapwise.service.outcomes.MeasuredInitiative;
import io.gapwise.service.outcomes.StoredObservation;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.SpokenAnswers;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.initiatives.chart.FigureChart;
import io.gapwise.site.links.OnceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the page of an initiative shows. */
@Component
class InitiativeView {

    private final InitiativeFollowUps followUps;
    private final InitiativeOutcomes outcomes;
    private final MeasuredFigures figures;
    private final SpokenAnswers languages;
    private final InitiativeTexts texts;
    private final SinceText sinces;
    private final FigureChart charts;
    private final Today today;
    private final SiteTexts say;

    InitiativeView(
            InitiativeFollowUps followUps,
            InitiativeOutcomes outcomes,
            MeasuredFigures figures,
            SpokenAnswers languages,
            InitiativeTexts texts,
            SinceText sinces,
            FigureChart charts,
            Today today,
            SiteTexts say) {
        this.followUps = followUps;
        this.outcomes = outcomes;
        this.figures = figures;
        this.languages = languages;
        this.texts = texts;
        this.sinces = sinces;
        this.charts = charts;
        this.today = today;
        this.say = say;
    }

    /** Holds something that is taken, and whether it is in place. */
    record Place(String word, String vocabulary, String key, String id, String inPlace, String since) {

        static Place of(Choice choice, Typed typed) {
            TypedChoice shown = TypedChoice.of(choice, false);
            return new Place(
                    shown.word(),
                    shown.vocabulary(),
                    shown.key(),
                    shown.id(),
                    typed.or(
                            "place." + shown.key(),
                            choice.inPlace().known() ? choice.inPlace().name() : ""),
                    typed.or("since." + shown.key(), choice.since()));
        }
    }

    /** Holds the kinds of observations of one level. */
    record Kinds(int level, List<String> kinds) {}

    /** @param asOf the day as of which it is judged; null for today */
    ModelAndView of(Initiative initiative, Beside beside, @Nullable LocalDate asOf) throws ResourceNotFound, Refusal {
        ModelAndView page = new ModelAndView("initiatives/initiative");
        InitiativeContent content = initiative.content();
        page.addObject("shown", ShownInitiative.of(initiative, today.day(), texts.figureName(initiative)));
        page.addObject("problems", beside.problems());
        page.addObject("typed", beside.typed());
        page.addObject("open", beside.open());
        page.addObject("stale", beside.stale());
        page.addObject("changed", beside.changed());
        page.addObject("done", beside.done().isEmpty() ? null : beside.done());
        page.addObject("doneCount", beside.count());
        page.addObject("report", beside.report());
        page.addObject("today", today.day());
        page.addObject("once", OnceText.random());
        page.addObject("pageAddress", "/initiatives/" + initiative.id());
        page.addObject(
                "places",
                content.choices().stream()
                        .filter(Choice::taken)
                        .map(choice -> Place.of(choice, beside.typed()))
                        .toList());
        page.addObject("observationKinds", kinds());
        page.addObject(
                "shownBy",
                Arrays.stream(ShownBy.values())
                        .map(Enum::name)
                        .filter(name -> !name.equals(Word.UNKNOWN))
                        .toList());
        addKnown(page, initiative, beside, asOf);
        page.setStatus(beside.status());
        return page;
    }

    private void addKnown(ModelAndView page, Initiative initiative, Beside beside, @Nullable LocalDate asOf)
            throws ResourceNotFound, Refusal {
        String id = initiative.id();
        LocalDate day = asOf == null || asOf.isAfter(today.day()) ? today.day() : asOf;
        FollowedUp found = followedUp(id, day);
        SpokenAdvice spoken = languages.of(found.answered(), say.locale());
        boolean declined = initiative.content().decision() == Decision.DECLINED;
        MeasuredInitiative seen = figures.of(id, day);
        MeasuredFigure measured = seen.figure();
        ShownMovement movement = texts.movements().of(measured);
        ShownWorth worth = texts.worths().of(seen.worth(), initiative.content());
        // Nothing is planned of what was declined, and it earns nothing.
        List<ShownLevel> levels = new ArrayList<>(texts.levels()
                .of(
                        found.facts(),
                        declined ? new Schedule(null, List.of()) : found.schedule(),
                        found.answered().advice(),
                        spoken,
                        today.day()));
        if (!declined) {
            levels.add(texts.levels().worth(worth));
        }
        page.addObject("asOf", day.equals(today.day()) ? null : day);
        page.addObject(
                "judged",
                declined
                        ? null
                        : ShownJudgement.of(
                                found.spoken(),
                                found.progress(),
                                found.facts().followUp(),
                                say.foreign(),
                                texts.facts()));
        page.addObject("levels", levels);
        page.addObject("movement", movement);
        page.addObject(
                "drawn",
                movement == null ? null : charts.of(texts.figureName(initiative), movement.sentence(), measured));
        page.addObject("worth", worth);
        page.addObject("declined", declined);
        page.addObject("since", sinces.of(measured.data(), day));
        page.addObject(
                "answerGroups",
                AnswerGroup.of(said(initiative), found.facts().followUp(), texts.followUps(), beside.typed()));
        List<StoredObservation> observations = outcomes.observations(id);
        page.addObject("observed", texts.timeLine().observations(observations));
        List<ShownEvent> events = texts.timeLine()
                .of(
                        initiative,
                        observations,
                        followUps.checks(id),
                        levels.stream().flatMap(level -> level.dues().stream()).toList());
        int hidden = Math.max(0, events.size() - TimeLine.MOST);
        page.addObject("timeline", events.subList(hidden, events.size()));
        page.addObject("hiddenEvents", hidden);
    }

    private FollowedUp followedUp(String id, LocalDate day) throws ResourceNotFound, Refusal {
        try {
            return followUps.of(id, day, say.locale());
        } catch (BadCase e) {
            throw new IllegalStateException("The day %s has come.".formatted(day), e);
        }
    }

    private static FollowUp said(Initiative initiative) {
        if (initiative.content().answers() == null) {
            return FollowUp.NOTHING;
        }
        try {
            return FollowUpJson.read(
                    JsonTree.write(Objects.requireNonNull(initiative.content().answers())));
        } catch (BadCase e) {
            return FollowUp.NOTHING;
        }
    }

    private static List<Kinds> kinds() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(level -> new Kinds(
                        level,
                        new ArrayList<>(Arrays.stream(ObservationKind.values())
                                .filter(kind -> kind.level() == level)
                                .map(Enum::name)
                                .toList())))
                .toList();
    }
}
