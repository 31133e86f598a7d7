package io.gapwise.site.plans;

import static io.gapwise.site.plans.DocumentParts.joined;
import static io.gapwise.site.plans.DocumentParts.plain;
import static io.gapwise.site.plans.DocumentParts.sentence;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a plan on one page for whoever leads the business: what hurts and is taken on, what is won, what it takes, what next. */
@Component
final class PlanLeaderPage {

    private static final int PAINS = 6;
    private static final int GAINS = 5;
    private static final int STAYS = 4;
    private static final int HOURS = 6;

    private final PlanTexts texts;
    private final SiteTexts say;

    PlanLeaderPage(PlanTexts texts, SiteTexts say) {
        this.texts = texts;
        this.say = say;
    }

    Brief of(PlanReport report, PlanHead head, PlanSources sources) {
        PlanFacts facts = texts.facts(report);
        PlanSentences one = new PlanSentences(facts, sources, texts, say);
        DocumentParts page = new DocumentParts(say)
                .add("pain", Place.ACROSS, PAINS, pains(facts, sources, one))
                .add("gain", Place.ACROSS, GAINS, gains(facts, one))
                .add("takes", Place.LEFT, HOURS, takes(facts))
                .add("must", Place.RIGHT, HOURS, one.runs(true))
                .add("stays", Place.ACROSS, STAYS, stays(facts, one))
                .add("missing", Place.ACROSS, STAYS, one.missing())
                .add("next", Place.ACROSS, Integer.MAX_VALUE, one.next(head.approvedBy() != null));
        return page.brief(
                head,
                "leader",
                facts.plan().isEmpty()
                        ? say.text("plan.doc.none")
                        : say.text("plan.doc.verdict", facts.planned().size(), facts.firstPeriod(), facts.lastPeriod()),
                texts.sentence(facts),
                List.of(),
                say.text("plan.doc.estimates"));
    }

    /**
     * Puts first what the law or danger makes first, then what costs most as it was stated; what nobody stated stands behind
     * it.
     */
    private static List<Gap> heaviestFirst(List<Gap> gaps, PlanFacts facts) {
        Set<String> pressing = facts.pressingGaps();
        return gaps.stream()
                .sorted(Comparator.<Gap, Boolean>comparing(gap -> !pressing.contains(gap.id()))
                        .thenComparing(
                                Comparator.<Gap>comparingLong(gap -> gap.costPerYear() == null ? -1 : gap.costPerYear())
                                        .reversed()))
                .toList();
    }

    private List<Sentence> pains(PlanFacts facts, PlanSources sources, PlanSentences one) {
        return heaviestFirst(facts.answeredGaps(), facts).stream()
                .map(gap -> sentence(
                        facts.reasons().gap(gap.id()),
                        joined(Stream.of(
                                one.cost(gap),
                                sources.ofGap(gap.id())
                                        .map(PlanSources.Case::figure)
                                        .orElse("")))))
                .toList();
    }

    /** Lists the objectives that something in the plan serves. */
    private static List<Sentence> gains(PlanFacts facts, PlanSentences one) {
        List<Sentence> aims = one.aims();
        List<Sentence> gains = new ArrayList<>();
        for (int i = 0; i < aims.size(); i++) {
            if (!facts.serving(facts.objectives().get(i).name()).isEmpty()) {
                gains.add(aims.get(i));
            }
        }
        return gains;
    }

    private List<Sentence> takes(PlanFacts facts) {
        List<Sentence> takes = new ArrayList<>();
        if (facts.plan().isPresent()) {
            takes.add(plain(texts.takes(facts)));
            facts.hours()
                    .forEach((audience, hours) -> takes.add(plain(say.text("plan.takes.LEARNERS", hours, audience))));
        }
        return takes;
    }

    private List<Sentence> stays(PlanFacts facts, PlanSentences one) {
        if (facts.plan().isEmpty()) {
            return List.of();
        }
        String unserved = facts.objectives().stream()
                .filter(objective -> facts.serving(objective.name()).isEmpty())
                .map(objective -> objective.name())
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of(unserved)
                                .filter(names -> !names.isEmpty())
                                .map(names -> plain(say.text("plan.doc.unserved", names))),
                        openGaps(facts, one))
                .toList();
    }

    private Stream<Sentence> openGaps(PlanFacts facts, PlanSentences one) {
        return heaviestFirst(facts.openGaps(), facts).stream()
                .map(gap -> sentence(
                        facts.reasons().gap(gap.id()),
                        joined(Stream.of(
                                facts.pressingGaps().contains(gap.id())
                                        ? texts.place(io.gapwise.practice.plan.Place.FIRST)
                                        : "",
                                one.cost(gap)))));
    }
}
