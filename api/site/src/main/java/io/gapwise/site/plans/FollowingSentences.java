package io.gapwise.site.plans;

import static io.gapwise.site.plans.DocumentParts.joined;
import static io.gapwise.site.plans.DocumentParts.plain;
import static io.gapwise.site.plans.DocumentParts.sentence;

import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.Planned;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what follows a plan: how it will be seen whether it worked, what managers do with it, and what may come of it. */
final class FollowingSentences {

    /** After so many weeks it is asked whether people do it. */
    static final int CHECKED_AFTER_WEEKS = 12;

    private final PlanFacts facts;
    private final PlanSources sources;
    private final SiteTexts say;

    FollowingSentences(PlanFacts facts, PlanSources sources, SiteTexts say) {
        this.facts = facts;
        this.sources = sources;
        this.say = say;
    }

    /** Says by which figure success is seen and when it is looked at. */
    List<Sentence> measured() {
        List<Sentence> all = new ArrayList<>();
        facts.objectives().stream()
                .filter(objective -> !facts.serving(objective.name()).isEmpty())
                .forEach(objective -> all.add(sentence(
                        objective.name(),
                        sources.objective(objective.name())
                                .filter(known -> known.figure() != null)
                                .map(known -> known.figure())
                                .orElseGet(() -> say.text("plan.doc.measured.none")))));
        facts.answeredGaps()
                .forEach(gap -> sources.ofGap(gap.id())
                        .filter(known -> known.figure() != null)
                        .ifPresent(known -> all.add(sentence(facts.reasons().gap(gap.id()), known.figure()))));
        checks().forEach((day, titles) ->
                all.add(sentence(say.day(day), say.text("plan.doc.measured.on", String.join(", ", titles)))));
        if (!facts.planned().isEmpty()) {
            all.add(plain(say.text("plan.doc.measured.levels", CHECKED_AFTER_WEEKS)));
            all.add(plain(say.text("plan.doc.measured.flat")));
        }
        return all;
    }

    /** Returns what is looked at on which day; nothing where the periods have no days. */
    private Map<LocalDate, List<String>> checks() {
        Map<LocalDate, List<String>> checks = new TreeMap<>();
        for (Planned one : facts.planned()) {
            facts.day(one.end(), true)
                    .ifPresent(
                            end -> checks.computeIfAbsent(end.plusWeeks(CHECKED_AFTER_WEEKS), day -> new ArrayList<>())
                                    .add(facts.reasons().title(one.candidate())));
        }
        return checks;
    }

    /** Says what people are expected to do afterwards, by audience, and what that asks of those who lead them. */
    List<Sentence> performance() {
        Map<String, List<Planned>> byAudience = new LinkedHashMap<>();
        for (Planned one : facts.planned()) {
            Candidate candidate = facts.candidate(one.candidate());
            if (candidate.kind() == Candidate.Kind.METHOD) {
                candidate
                        .reaches()
                        .keySet()
                        .forEach(audience -> byAudience
                                .computeIfAbsent(audience, name -> new ArrayList<>())
                                .add(one));
            }
        }
        List<Sentence> all = new ArrayList<>();
        byAudience.forEach((audience, learned) -> all.add(sentence(
                audience,
                learned.stream()
                        .map(one -> say.text(
                                "plan.doc.performance.from",
                                facts.reasons().title(one.candidate()),
                                facts.reasons().period(one.end())))
                        .collect(Collectors.joining("; ")))));
        if (!all.isEmpty()) {
            all.add(plain(say.text("plan.doc.performance.before")));
            all.add(plain(say.text("plan.doc.performance.after")));
        }
        return all;
    }

    /** Says what may come of it: from nothing to what the gaps cost, because nobody knows it before it is measured. */
    List<Sentence> benefits() {
        List<Gap> answered = facts.answeredGaps();
        List<Sentence> all = new ArrayList<>();
        long cost = PlanFacts.costOf(answered);
        if (cost > 0) {
            all.add(plain(say.text(
                    "plan.doc.benefits.range",
                    answered.size() - PlanFacts.unstated(answered),
                    facts.money(cost),
                    facts.money(facts.cost()))));
        }
        if (PlanFacts.unstated(answered) > 0) {
            all.add(plain(say.text("plan.doc.benefits.unstated", PlanFacts.unstated(answered))));
        }
        List<String> figures = facts.objectives().stream()
                .filter(objective -> !facts.serving(objective.name()).isEmpty())
                .flatMap(objective -> sources.objective(objective.name()).stream()
                        .map(PlanSources.Objective::figure)
                        .flatMap(Stream::ofNullable))
                .toList();
        if (!figures.isEmpty()) {
            all.add(plain(say.text("plan.doc.benefits.figures", joined(figures.stream()))));
        }
        all.add(plain(say.text("plan.doc.benefits.never")));
        return all;
    }

    /** Says on what the plan rests that somebody estimated, and what nobody has said. */
    List<Sentence> assumed() {
        List<Sentence> all = new ArrayList<>();
        all.add(plain(say.text("plan.doc.assumed.estimates")));
        unsaid(all, "cost", facts.withoutCost());
        unsaid(all, "hours", facts.withoutHours());
        return all;
    }

    private void unsaid(List<Sentence> all, String what, List<String> candidates) {
        if (!candidates.isEmpty()) {
            all.add(sentence(
                    say.text("plan.doc.assumed." + what),
                    candidates.stream().map(facts.reasons()::title).collect(Collectors.joining(", "))));
        }
    }
}
