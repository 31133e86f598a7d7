package io.gapwise.spark;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.RuleSet;
import java.util.List;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/** Lists what changes in the answer to a case where other rules give it, so that the changes can be counted. */
final class ImpactAnswer implements Answering {

    private static final long serialVersionUID = 1L;

    private static final ArrayData BAD = Spoken.words(List.of(AdviceChange.rows("cases"), AdviceChange.rows("bad")));
    private static final ArrayData FAULT =
            Spoken.words(List.of(AdviceChange.rows("cases"), AdviceChange.rows("bad"), AdviceChange.rows("faults")));
    private static final Object BLANK = Spoken.row(Spoken.words(List.of(AdviceChange.rows("blank"))), (Long) null);

    private final SharedRules with;
    private transient @Nullable Advisor other;

    /** @param with the rules whose answers are held against those of the run's own */
    ImpactAnswer(SharedRules with) {
        this.with = with;
    }

    @Override
    public DataType type() {
        return Spoken.TYPE;
    }

    /** A case that only one of the rule sets cannot answer is a change; one that neither can is bad. */
    @Override
    public Object shared(Advisor advisor, GapCase gapCase) {
        Advice after = adviceOrNull(other(), gapCase);
        if (after == null) {
            advisor.advise(gapCase);
            return Spoken.words(AdviceChange.faults("gained"));
        }
        Advice before = adviceOrNull(advisor, gapCase);
        return Spoken.words(before == null ? AdviceChange.faults("lost") : AdviceChange.between(before, after));
    }

    private static @Nullable Advice adviceOrNull(Advisor advisor, GapCase gapCase) {
        try {
            return advisor.advise(gapCase);
        } catch (RuleSetFault e) {
            return null;
        }
    }

    private Advisor other() {
        if (other == null) {
            other = with.advisor();
        }
        return other;
    }

    @Override
    public List<RuleSet> ruleSets(Advisor advisor) {
        return List.of(advisor.ruleSet(), other().ruleSet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImpactAnswer same && with.equals(same.with);
    }

    @Override
    public int hashCode() {
        return with.hashCode();
    }

    @Override
    public Object answered(Object shared, Identity identity) {
        return Spoken.row((ArrayData) shared, identity);
    }

    @Override
    public Object refused(List<RowProblem> problems, Identity identity) {
        return Spoken.row(RowProblem.fault(problems) ? FAULT : BAD, identity);
    }

    @Override
    public Object blank() {
        return BLANK;
    }
}
