package io.gapwise.site.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.followup.Decision;
import io.gapwise.core.json.BadCase;
import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.schedule.DueMeasure;
import io.gapwise.service.initiatives.FollowedUp;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.initiatives.InitiativeFollowUps;
import io.gapwise.service.outcomes.MeasuredFigure;
import io.gapwise.service.outcomes.MeasuredFigures;
import io.gapwise.service.outcomes.MeasuredInitiative;
import io.gapwise.service.outcomes.MeasuredReturn;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.SpokenAnswers;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.evidence.EvidenceTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes what came of a decision on one page: promised, done, measured, to be borne in mind, worth, next. */
@Component
final class LeaderPage {

    private static final int MEASURES = 4;
    private static final int NEXT = 4;
    private static final int REASONS = 3;
    private static final int CAUTIONS = 3;

    private final InitiativeFollowUps followUps;
    private final MeasuredFigures figures;
    private final SpokenAnswers languages;
    private final InitiativeTexts texts;
    private final EvidenceTexts days;
    private final SiteTexts say;

    LeaderPage(
            InitiativeFollowUps followUps,
            MeasuredFigures figures,
            SpokenAnswers languages,
            InitiativeTexts texts,
            EvidenceTexts days,
            SiteTexts say) {
        this.followUps = followUps;
        this.figures = figures;
        this.languages = languages;
        this.texts = texts;
        this.days = days;
        this.say = say;
    }

    Brief of(Initiative initiative) throws ResourceNotFound, Refusal {
        FollowedUp found;
        try {
            found = followUps.of(initiative.id(), null, say.locale());
        } catch (BadCase e) {
            throw new IllegalStateException("Today has come.", e);
        }
        InitiativeContent content = initiative.content();
        boolean declined = content.decision() == Decision.DECLINED;
        SpokenAdvice spoken = languages.of(found.answered(), say.locale());
        MeasuredInitiative seen = figures.of(initiative.id(), found.asOf());
        Written page = new Written(found);
        List<Section> sections = new ArrayList<>();
        if (declined) {
            sections.add(page.section("decided", Place.ACROSS, done(content)));
        } else {
            sections.add(page.section("promised", Place.LEFT, promised(initiative, spoken)));
            sections.add(page.section("done", Place.RIGHT, done(content)));
        }
        sections.add(page.section("measured", Place.ACROSS, measured(initiative, found, spoken, seen.figure(), page)));
        List<Sentence> cautions = cautions(found, page);
        if (!cautions.isEmpty()) {
            sections.add(page.section("cautions", Place.ACROSS, cautions));
        }
        if (!declined) {
            sections.add(page.section("worth", Place.ACROSS, worth(initiative, seen.worth())));
        }
        sections.add(page.section("next", Place.ACROSS, next(found, spoken, page)));
        String verdict = declined
                ? say.word(content.decision())
                : say.word(found.progress().value());
        return new Brief(
                Locale.forLanguageTag(say.language()),
                say.text("leader.kind"),
                say.text("leader.title"),
                found.asOf(),
                content.title(),
                Stream.of(
                                days.day(found.asOf()),
                                content.owner() == null ? "" : say.text("leader.by", content.owner()),
                                texts.status(content, found.asOf()),
                                initiative.sample() ? say.text("leader.madeUp") : "")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                verdict,
                Written.plain(
                        declined
                                ? say.text("initiative.declined")
                                : say.text("progress." + found.progress().value() + ".what")),
                sections,
                List.of(),
                page.notes(),
                say.text("leader.hint"),
                new Brief.Headings(say.text("leader.notes"), say.text("leader.appendix"), say.text("leader.unshown")));
    }

    private List<Sentence> promised(Initiative initiative, SpokenAdvice spoken) {
        List<Sentence> promised = new ArrayList<>();
        Figure figure = initiative.content().figure();
        if (figure.baseline() != null && figure.target() != null) {
            promised.add(Written.plain((say.text(
                                    "leader.figure",
                                    texts.figureName(initiative),
                                    say.number(figure.baseline()),
                                    say.number(figure.target()))
                            + (figure.unit() == null ? "" : " " + figure.unit()))
                    .strip()));
        }
        spoken.advice().measures().stream()
                .limit(MEASURES)
                .forEach(measure -> promised.add(new Sentence(
                        "",
                        say.text("leader.expect", measure.measure(), measure.afterWeeks()),
                        "",
                        "",
                        List.of(),
                        spoken.inEnglish(measure))));
        return promised;
    }

    private List<Sentence> done(InitiativeContent content) {
        List<Sentence> done = new ArrayList<>();
        for (Choice choice : content.choices()) {
            if (choice.taken()) {
                String place = inPlace(choice);
                done.add(
                        place.isEmpty()
                                ? Written.plain(named(choice))
                                : new Sentence(named(choice), place, "", "", List.of(), false));
            }
        }
        String left = content.choices().stream()
                .filter(choice -> !choice.taken())
                .map(choice -> named(choice) + (choice.why() == null ? "" : " (" + choice.why() + ")"))
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            done.add(Written.plain(say.text("leader.notTaken", left)));
        }
        if (content.reason() != null) {
            done.add(new Sentence(say.text("initiative.reason"), content.reason(), "", "", List.of(), false));
        }
        return done;
    }

    private String named(Choice choice) {
        TypedChoice typed = TypedChoice.of(choice, false);
        return say.word(typed.vocabulary(), typed.word());
    }

    private String inPlace(Choice choice) {
        return switch (choice.inPlace()) {
            case NO -> say.text("leader.inPlace.NO");
            case UNKNOWN -> "";
            case YES, PARTLY ->
                choice.since() == null
                        ? say.text("leader.inPlace.undated." + choice.inPlace())
                        : say.text("leader.inPlace." + choice.inPlace(), days.day(choice.since()));
        };
    }

    private List<Sentence> measured(
            Initiative initiative, FollowedUp found, SpokenAdvice spoken, MeasuredFigure figure, Written page) {
        List<Sentence> measured = new ArrayList<>();
        ShownMovement movement = texts.movements().of(figure);
        if (movement != null) {
            // How far that can be trusted stands with it, because nobody looks it up elsewhere.
            measured.add(new Sentence(
                    texts.figureName(initiative),
                    movement.sentence(),
                    String.join(" ", movement.more()),
                    "",
                    List.of(),
                    false));
        }
        for (ShownLevel level : texts.levels()
                .of(found.facts(), found.schedule(), found.answered().advice(), spoken, found.asOf())) {
            if (level.level() < 4 && !level.known().isEmpty()) {
                measured.add(new Sentence(
                        say.text("initiative.level." + level.level()),
                        level.known().stream()
                                .map(line -> line.label() + ": " + line.value())
                                .collect(Collectors.joining("; ")),
                        "",
                        "",
                        List.of(),
                        false));
            }
        }
        found.spoken().judgements().stream()
                .filter(each -> each.value() == found.progress().value())
                .flatMap(each -> each.reasons().stream())
                .limit(REASONS)
                .forEach(reason -> measured.add(page.reason(reason)));
        return measured;
    }

    /** Names the first reservations of the rules, and how many more stand on the page of the decision. */
    private List<Sentence> cautions(FollowedUp found, Written page) {
        List<Reason> all = found.spoken().cautions();
        List<Sentence> cautions = new ArrayList<>();
        all.stream().limit(CAUTIONS).forEach(reason -> cautions.add(page.reason(reason)));
        if (all.size() > CAUTIONS) {
            cautions.add(Written.plain(say.text("leader.cautions.more", all.size() - CAUTIONS)));
        }
        return cautions;
    }

    private List<Sentence> worth(Initiative initiative, MeasuredReturn measured) {
        ShownWorth worth = texts.worths().of(measured, initiative.content());
        List<Sentence> earned = new ArrayList<>();
        if (!worth.returned()) {
            earned.add(Written.plain(say.text("return.none") + "."));
        }
        worth.amounts()
                .forEach(amount -> earned.add(
                        new Sentence(amount.label(), amount.value(), amount.likely(), "", List.of(), false)));
        worth.reservations().forEach(each -> earned.add(Written.plain(each)));
        if (!worth.intangibles().isEmpty()) {
            earned.add(new Sentence(
                    say.text("return.intangibles"), String.join("; ", worth.intangibles()), "", "", List.of(), false));
        }
        return earned;
    }

    private List<Sentence> next(FollowedUp found, SpokenAdvice spoken, Written page) {
        List<Sentence> next = new ArrayList<>();
        found.spoken().revisions().stream().limit(NEXT).forEach(reason -> next.add(page.reason(reason)));
        found.spoken().reopened().stream()
                .limit(NEXT)
                .forEach(each -> next.add(Written.plain(say.text("judgement.reopen", say.word(each.cause())))));
        if (found.initiative().content().decision() != Decision.DECLINED) {
            found.schedule().next().ifPresent(due -> next.add(due(due, found, spoken)));
        }
        return next;
    }

    private Sentence due(DueMeasure due, FollowedUp found, SpokenAdvice spoken) {
        Advice.MeasureAdvised said = LevelTexts.spoken(due, found.answered().advice(), spoken);
        String when = due.due() == null
                ? ""
                : due.overdue(found.asOf())
                        ? say.text("evidence.overdue", days.day(due.due()))
                        : say.text("evidence.dueOn", days.day(due.due()));
        return new Sentence(when, said.measure(), "", "", List.of(), spoken.inEnglish(said));
    }

    /** Numbers the sources of what it writes. */
    private final class Written {

        private final Map<String, Set<String>> sources = new LinkedHashMap<>();
        private final Set<String> english;

        Written(FollowedUp found) {
            english =
                    say.foreign() ? found.progress().reasons().map(Reason::text).collect(Collectors.toSet()) : Set.of();
        }

        static Sentence plain(String text) {
            return new Sentence("", text, "", "", List.of(), false);
        }

        Sentence reason(Reason reason) {
            sources.computeIfAbsent(reason.source(), source -> new java.util.LinkedHashSet<>())
                    .add(reason.rule());
            int number = List.copyOf(sources.keySet()).indexOf(reason.source()) + 1;
            return new Sentence("", reason.text(), "", "", List.of(number), english.contains(reason.text()));
        }

        Section section(String heading, Place place, List<Sentence> sentences) {
            return new Section(
                    say.text("leader." + heading),
                    place,
                    sentences.isEmpty() ? List.of(plain(say.text("leader.nothing"))) : sentences);
        }

        List<Brief.Note> notes() {
            return sources.entrySet().stream()
                    .map(each -> new Brief.Note(each.getKey(), List.copyOf(each.getValue())))
                    .toList();
        }
    }
}
