package io.gapwise.api.asking;

import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.change.Alternatives;
import io.gapwise.engine.change.Changes;
import io.gapwise.engine.interview.Interview;
import io.gapwise.engine.logic.CaseLogic;

/** One rule set made ready to be asked what would change an answer. */
public record Asking(Changes changes, Interview interview) {

    public static Asking of(Advisor advisor) {
        CaseLogic logic = CaseLogic.of(advisor.ruleSet());
        Alternatives alternatives = new Alternatives(advisor.ruleSet());
        return new Asking(
                new Changes(advisor.evaluator(), logic, alternatives),
                new Interview(advisor.evaluator(), logic, alternatives));
    }
}
