package io.gapwise.insight.asking;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.insight.brief.Background;
import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefWriter;
import io.gapwise.insight.change.Alternatives;
import io.gapwise.insight.change.Changes;
import io.gapwise.insight.evidence.Doubtful;
import io.gapwise.insight.evidence.EvidencePlanner;
import io.gapwise.insight.interview.Interview;
import io.gapwise.insight.logic.CaseLogic;
import java.util.Locale;

/** Prepares one rule set for questions about an answer: what would change it, and what to find out next. */
public record Asking(
        Advisor advisor, Changes changes, Interview interview, EvidencePlanner evidence, Doubtful doubtful) {

    public static Asking of(Advisor advisor) {
        CaseLogic logic = CaseLogic.of(advisor.ruleSet());
        // Each of these questions puts hundreds of changed cases to the rules.
        Evaluator evaluator = advisor.inBulk().evaluator();
        Alternatives alternatives = new Alternatives(advisor.ruleSet());
        return new Asking(
                advisor,
                new Changes(evaluator, logic, alternatives),
                new Interview(evaluator, logic, alternatives),
                new EvidencePlanner(advisor, logic, alternatives),
                new Doubtful(evaluator, logic, alternatives));
    }

    /** Returns the answer to a case on one page, with the whole answer behind it. */
    public Brief brief(GapCase gapCase) {
        return BriefWriter.whole(
                gapCase, advisor.advise(gapCase, Locale.ENGLISH), changes.pivots(gapCase), Background.NONE);
    }
}
