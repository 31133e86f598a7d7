package io.gapwise.site.plans;

import static io.gapwise.site.plans.DocumentParts.joined;
import static io.gapwise.site.plans.DocumentParts.plain;
import static io.gapwise.site.plans.DocumentParts.sentence;

import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.LeftOut;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.plan.Usage;
import io.gapwise.practice.plan.WeightedObjective;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what a plan holds and why, one sentence for each thing. */
final class PlanSentences {

    private final PlanFacts facts;
    private final PlanSources sources;
    private final PlanTexts texts;
    private final SiteTexts say;

    PlanSentences(PlanFacts facts, PlanSources sources, PlanTexts texts, SiteTexts say) {
        this.facts = facts;
        this.sources = sources;
        this.texts = texts;
        this.say = say;
    }

    /** Says of each objective its figure, and how much of the plan serves it. */
    List<Sentence> aims() {
        return facts.objectives().stream()
                .map(objective -> sentence(
                        objective.name(),
                        joined(Stream.of(
                                figure(objective),
                                say.text(
                                        "plan.doc.serve",
                                        facts.serving(objective.name()).size()))),
                        owner(objective)))
                .toList();
    }

    /** Says of each objective which initiatives serve it. */
    List<Sentence> alignment() {
        List<Sentence> all = new ArrayList<>(facts.objectives().stream()
                .map(objective -> sentence(
                        objective.name(),
                        joined(Stream.of(
                                figure(objective),
                                say.text("strategy.page.weight", objective.weight()),
                                served(objective.name()))),
                        owner(objective)))
                .toList());
        String unaligned = titles(facts.withoutObjective());
        if (!unaligned.isEmpty()) {
            all.add(plain(say.text("plan.doc.unaligned", unaligned)));
        }
        return all;
    }

    private String figure(WeightedObjective objective) {
        return sources.objective(objective.name())
                .map(known -> joined(Stream.of(
                        known.figure() == null ? say.text("strategy.page.noFigure") : known.figure(),
                        known.until() == null ? "" : say.text("strategy.page.until", known.until()))))
                .orElseGet(() -> say.text("plan.doc.notInStrategy"));
    }

    private String owner(WeightedObjective objective) {
        return sources.objective(objective.name())
                .filter(known -> known.owner() != null)
                .map(known -> say.text("strategy.page.by", known.owner()))
                .orElse("");
    }

    private String served(String objective) {
        List<Planned> serving = facts.serving(objective);
        return serving.isEmpty()
                ? say.text("plan.doc.serve", 0)
                : say.text(
                        "plan.doc.servedBy",
                        titles(serving.stream().map(Planned::candidate).toList()));
    }

    private String titles(List<String> candidates) {
        return candidates.stream().map(facts.reasons()::title).collect(Collectors.joining(", "));
    }

    /** Says of each gap what it costs as somebody stated it, what shows it, and what answers it. */
    List<Sentence> needs() {
        return facts.request().gaps().stream().map(this::need).toList();
    }

    private Sentence need(Gap gap) {
        List<String> answering =
                facts.answering(gap.id()).stream().map(Planned::candidate).toList();
        return sentence(
                facts.reasons().gap(gap.id()),
                joined(Stream.of(
                        cost(gap),
                        sources.ofGap(gap.id()).map(this::shown).orElse(""),
                        answering.isEmpty()
                                ? say.text("plan.doc.unanswered")
                                : say.text("plan.doc.answeredBy", titles(answering)))));
    }

    private String shown(PlanSources.Case known) {
        String evidence = known.evidence().isEmpty()
                ? say.text("plan.doc.noEvidence")
                : say.text("plan.doc.evidence", String.join(", ", known.evidence()));
        return joined(Stream.of(known.figure() == null ? "" : known.figure(), evidence));
    }

    String cost(Gap gap) {
        return gap.costPerYear() == null
                ? texts.unstated(facts.request())
                : say.text("plan.gap.cost", facts.money(gap.costPerYear()));
    }

    /** Says when each runs: what has to be, or the rest. */
    List<Sentence> runs(boolean mandatory) {
        return facts.planned().stream()
                .filter(one -> facts.must(one) == mandatory)
                .map(one -> sentence(facts.reasons().title(one.candidate()), texts.when(facts, one)))
                .toList();
    }

    /** Says of each that is in when it runs, what it takes, whom it reaches and why it is in. */
    List<Sentence> initiatives() {
        return facts.planned().stream().map(this::initiative).toList();
    }

    private Sentence initiative(Planned one) {
        Candidate candidate = facts.candidate(one.candidate());
        return sentence(
                facts.reasons().title(one.candidate()),
                joined(Stream.of(
                        texts.when(facts, one),
                        texts.kind(candidate.kind()),
                        String.join(", ", texts.takes(facts, candidate)),
                        texts.reaches(candidate),
                        say.text("plan.doc.why", String.join("; ", texts.why(facts, one))))));
    }

    List<Sentence> out() {
        return facts.leftOut().stream().map(this::out).toList();
    }

    private Sentence out(LeftOut out) {
        return sentence(facts.reasons().title(out.candidate()), texts.whyOut(facts, out));
    }

    /** Says what is lacking for what has to be in, where there is no plan. */
    List<Sentence> missing() {
        return facts.noPlan().stream()
                .flatMap(none -> none.missing().stream())
                .map(this::out)
                .toList();
    }

    List<Sentence> means() {
        return facts.plan().stream()
                .flatMap(plan -> plan.usage().stream())
                .filter(usage -> usage.total() > 0 || !usage.available().isEmpty())
                .map(this::means)
                .toList();
    }

    private Sentence means(Usage usage) {
        String each = IntStream.range(0, usage.used().size())
                .filter(period -> usage.used().get(period) > 0)
                .mapToObj(period -> usage.available().isEmpty()
                        ? say.text(
                                "plan.doc.used",
                                facts.reasons().period(period),
                                usage.used().get(period))
                        : say.text(
                                "plan.doc.usedOf",
                                facts.reasons().period(period),
                                usage.used().get(period),
                                usage.available().get(period)))
                .collect(Collectors.joining(", "));
        return sentence(
                facts.reasons().resource(usage.resource(), usage.name()),
                each.isEmpty() ? say.text("plan.doc.unused") : each);
    }

    List<Sentence> more() {
        return facts.report().more().stream()
                .map(more -> plain(texts.more(facts, more)))
                .toList();
    }

    List<Sentence> hand() {
        return facts.report().handCosts().stream()
                .map(cost -> sentence(
                        texts.decided(facts.reasons(), cost.decided()),
                        String.join("; ", texts.costs(facts.reasons(), cost))))
                .toList();
    }

    List<Sentence> changes() {
        return ShownChange.of(facts, say).stream()
                .filter(change -> !change.what().equals("KEPT"))
                .map(change -> sentence(change.title(), joined(Stream.of(change.told(), change.why()))))
                .toList();
    }

    /** Says what is to be decided or asked next. */
    List<Sentence> next(boolean approved) {
        List<Sentence> next = new ArrayList<>();
        if (!approved) {
            next.add(plain(say.text("plan.doc.next.approve")));
        }
        facts.report().more().stream()
                .limit(1)
                .forEach(more -> next.add(plain(say.text("plan.doc.next.more", texts.more(facts, more)))));
        long unstated = PlanFacts.unstated(facts.request().gaps());
        if (unstated > 0) {
            next.add(plain(say.text("plan.doc.next.cost", unstated)));
        }
        int withoutHours = facts.withoutHours().size();
        if (withoutHours > 0) {
            next.add(plain(say.text("plan.doc.next.hours", withoutHours)));
        }
        return next;
    }
}
