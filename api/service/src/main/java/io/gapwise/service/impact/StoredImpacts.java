package io.gapwise.service.impact;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.difference.Impact;
import io.gapwise.insight.difference.ImpactTally;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.recommendations.StoredAnswers;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Counts how many of the caller's stored cases other rules would answer differently than the live ones. It answers each
 * case by both and stores nothing.
 */
@Component
public final class StoredImpacts {

    private final ListedRecommendations listed;
    private final StoredAnswers answers;

    StoredImpacts(ListedRecommendations listed, StoredAnswers answers) {
        this.listed = listed;
        this.answers = answers;
    }

    /** @param most how many cases are tried, the newest first; the answer says how many there are */
    public Impact of(Advisor live, RuleSet draft, int most) {
        List<Long> there = listed.found(CaseQuery.ALL);
        ImpactTally tally = new ImpactTally(live, new Advisor(draft));
        answers.each(there.subList(0, Math.min(there.size(), most)), each -> {
            AnsweredCase answered = each.answeredCase();
            if (answered != null) {
                tally.count(each.caseId(), answered.gapCase());
            }
            return true;
        });
        return tally.impact(there.size());
    }
}
