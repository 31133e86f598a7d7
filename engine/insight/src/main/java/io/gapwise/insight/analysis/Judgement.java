package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Stage;
import java.util.List;
import java.util.Set;

/**
 * Holds what the meaning of a rule set was found to be.
 *
 * @param findings ordered by file, line and column
 * @param judged the stages whose rules were judged; the others read what a broken stage concludes
 */
public record Judgement(List<Finding> findings, Set<Stage> judged) {

    public Judgement {
        findings = List.copyOf(findings);
        judged = Set.copyOf(judged);
    }
}
