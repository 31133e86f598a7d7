package io.gapwise.api.asking;

import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.brief.Brief;
import io.gapwise.engine.brief.BriefWriter;
import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.change.Alternatives;
import io.gapwise.engine.change.Changes;
import io.gapwise.engine.interview.Interview;
import io.gapwise.engine.logic.CaseLogic;

/** One rule set made ready to be asked what would change an answer. */
public record Asking(Advisor advisor, Changes changes, Interview interview) {

    public static Asking of(Advisor advisor) {
        CaseLogic logic = CaseLogic.of(advisor.ruleSet());
        Alternatives alternatives = new Alternatives(advisor.ruleSet());
        return new Asking(
                advisor,
                new Changes(advisor.evaluator(), logic, alternatives),
                new Interview(advisor.evaluator(), logic, alternatives));
    }

    /** The answer to a case, on one page. */
    public Brief brief(GapCase gapCase) {
        return BriefWriter.of(gapCase, advisor.advise(gapCase), changes.pivots(gapCase));
    }
}
