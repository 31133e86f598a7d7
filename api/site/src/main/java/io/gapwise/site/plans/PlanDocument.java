package io.gapwise.site.plans;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.site.SiteTexts;
import org.springframework.stereotype.Component;

/**
 * Writes the strategic training plan as a document: the first page for those who decide, behind it the whole with every
 * reason.
 */
@Component
final class PlanDocument {

    private static final int OBJECTIVES = 6;
    private static final int RUNS = 12;
    private static final int OUT = 6;
    private static final int MORE = 4;

    private final PlanTexts texts;
    private final SiteTexts say;

    PlanDocument(PlanTexts texts, SiteTexts say) {
        this.texts = texts;
        this.say = say;
    }

    Brief of(PlanReport report, PlanHead head, PlanSources sources) {
        PlanFacts facts = texts.facts(report);
        PlanSentences one = new PlanSentences(facts, sources, texts, say);
        FollowingSentences later = new FollowingSentences(facts, sources, say);
        if (facts.plan().isEmpty()) {
            return none(facts, head, one);
        }
        DocumentParts page = new DocumentParts(say)
                .add("aims", Place.ACROSS, OBJECTIVES, one.aims())
                .add("must", Place.LEFT, RUNS, one.runs(true))
                .add("strategic", one.runs(true).isEmpty() ? Place.ACROSS : Place.RIGHT, RUNS, one.runs(false))
                .add("out", Place.ACROSS, OUT, one.out())
                .add("more", Place.ACROSS, MORE, one.more())
                .add("next", Place.ACROSS, Integer.MAX_VALUE, one.next(head.approvedBy() != null));
        DocumentParts whole = new DocumentParts(say)
                .all("alignment", one.alignment())
                .all("needs", one.needs())
                .all("initiatives", one.initiatives())
                .all("out", one.out())
                .all("means", one.means())
                .all("more", one.more())
                .all("hand", one.hand())
                .all("changes", one.changes())
                .all("measured", later.measured())
                .all("performance", later.performance())
                .all("benefits", later.benefits())
                .all("assumed", later.assumed());
        String verdict = say.text("plan.doc.verdict", facts.planned().size(), facts.firstPeriod(), facts.lastPeriod());
        return page.brief(
                head, "plan", verdict, texts.sentence(facts), whole.sections(), say.text("plan.doc.estimates"));
    }

    private Brief none(PlanFacts facts, PlanHead head, PlanSentences one) {
        return new DocumentParts(say)
                .all("missing", one.missing())
                .brief(
                        head,
                        "plan",
                        say.text("plan.doc.none"),
                        (texts.sentence(facts) + " " + texts.enough(facts)).strip(),
                        java.util.List.of(),
                        say.text("plan.doc.estimates"));
    }
}
