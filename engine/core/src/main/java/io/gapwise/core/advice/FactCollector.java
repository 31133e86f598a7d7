package io.gapwise.core.advice;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what made each rule hold. It goes through the rules that fired in the order of their stages, because a rule
 * that builds on an earlier conclusion also cites the answers beneath that conclusion.
 */
final class FactCollector {

    private static final Slot FOUND = Slot.known(Subject.CAUSES, "found");
    /** The causes that learning can remove, one bit for each. */
    private static final long LEARNING = Arrays.stream(Cause.values())
            .filter(Cause::learning)
            .mapToLong(FlatFact::mark)
            .sum();

    private static final Slot SOURCES = Slot.known(Subject.GAP_CASE, "evidence.sources");
    private static final Slot METHODS_ADVISED = Slot.known(Subject.METHODS, "advised");

    private final FlatFact fact;
    private final UnderlyingAnswers beneath;

    FactCollector(FlatFact fact) {
        this(fact, new UnderlyingAnswers());
    }

    /** @param beneath the answers beneath what was concluded before */
    FactCollector(FlatFact fact, UnderlyingAnswers beneath) {
        this.fact = fact;
        this.beneath = beneath;
    }

    /** Returns what made this rule hold. It must be called for the rules in the order of their stages. */
    Facts of(Rule rule, PreparedReason grounds) {
        Facts facts = new Facts(grounds.read());
        for (Condition.Test test : grounds.always()) {
            cite(test, true, facts);
        }
        for (Condition condition : grounds.open()) {
            condition.forEachDecidingTest(fact, true, (test, holds) -> cite(test, holds, facts));
        }
        for (Call call : rule.calls()) {
            Places answers = call.conclusion().match(beneath);
            if (answers != null) {
                facts.addTo(answers);
            }
        }
        return facts;
    }

    /** Cites why a test holds, or why it does not. */
    private Facts cite(Condition.Test test, boolean holds, Facts facts) {
        return switch (test.slot().subject()) {
            case GAP_CASE -> facts.answer(test.slot());
            case TRIAGE -> citeTriage(test, facts);
            case CAUSES -> citeCauses(test, holds, facts);
            case VERDICT -> citeVerdict(test, facts);
            case REMEDIES -> citeRemedies(test, holds, facts);
            case METHODS -> citeMethods(test, holds, facts);
            case FOLLOW_UP, STANDING -> facts.besideAnAnswer(test.slot());
            case WEIGHED -> citeWeighed(test.slot(), facts);
        };
    }

    private Facts citeWeighed(Slot slot, Facts facts) {
        facts.besideAnAnswer(slot);
        return beneath(beneath.concluded(), Objects.requireNonNull(fact.get(slot)), facts);
    }

    private Facts citeTriage(Condition.Test test, Facts facts) {
        if (value(test) instanceof AlignmentValue alignment) {
            facts.alignment(alignment);
            return beneath(beneath.concluded(), alignment, facts);
        }
        facts.worthPursuing((Answer) value(test));
        return beneath(beneath.concluded(), UnderlyingAnswers.NOT_WORTH_PURSUING, facts);
    }

    private Facts citeVerdict(Condition.Test test, Facts facts) {
        VerdictValue value = (VerdictValue) Objects.requireNonNull(value(test));
        facts.verdict(value);
        return beneath(beneath.concluded(), value, facts);
    }

    private Facts citeCauses(Condition.Test test, boolean holds, Facts facts) {
        String path = test.slot().path();
        long causes = switch (path) {
            case "learningCount" -> counted(LEARNING);
            case "otherCount" -> counted(~LEARNING);
            case "onlyClaimed" -> fact.marks(FOUND.index());
            default -> members(test, holds);
        };
        if (path.equals("onlyClaimed")) {
            facts.answer(SOURCES);
        }
        ConclusionList list = path.equals("discounted") ? ConclusionList.DISCOUNTED : ConclusionList.CAUSES;
        return cite(list, causes, beneath.concluded(), facts);
    }

    /**
     * Returns the causes found that a test counts. If it counts none of them it returns all causes found, which show
     * that there is none of that kind.
     */
    private long counted(long counts) {
        long found = fact.marks(FOUND.index());
        return (found & counts) == 0 ? found : found & counts;
    }

    private Facts citeRemedies(Condition.Test test, boolean holds, Facts facts) {
        long remedies = test.slot().path().equals("first") ? markOfFirst(test) : members(test, holds);
        return cite(ConclusionList.REMEDIES, remedies, beneath.concluded(), facts);
    }

    private Facts citeMethods(Condition.Test test, boolean holds, Facts facts) {
        String path = test.slot().path();
        if (path.equals("excluded")) {
            return cite(ConclusionList.EXCLUDED, members(test, holds), beneath.excluded(), facts);
        }
        if (path.equals("considered")) {
            return cite(ConclusionList.CONSIDERED, members(test, holds), beneath.concluded(), facts);
        }
        long methods = switch (path) {
            case "best" -> markOfFirst(test);
            case "formal", "anyFits" -> fact.marks(METHODS_ADVISED.index());
            default -> members(test, holds);
        };
        return cite(ConclusionList.METHODS, methods, beneath.concluded(), facts);
    }

    /** Returns the mark of what comes first, whichever word the test names; none where nothing is advised. */
    private long markOfFirst(Condition.Test test) {
        return value(test) == null ? 0 : fact.marks(test.slot().index());
    }

    /**
     * Returns the member that a set was found to contain. If the set does not contain it, returns all members that the
     * set has.
     */
    private long members(Condition.Test test, boolean holds) {
        boolean contained = (test.operator() == Operator.CONTAINS) == holds;
        return contained
                ? FlatFact.mark(test.values().get(0))
                : fact.marks(test.slot().index());
    }

    /** Cites these members, given as bits, and the answers beneath them. */
    private static Facts cite(ConclusionList list, long members, Map<Object, Places> beneath, Facts facts) {
        facts.list(list, members);
        for (long left = members; left != 0; left &= left - 1) {
            beneath(beneath, list.word(Long.numberOfTrailingZeros(left)), facts);
        }
        return facts;
    }

    private @Nullable Object value(Condition.Test test) {
        return fact.get(test.slot());
    }

    private static Facts beneath(Map<Object, Places> beneath, Object conclusion, Facts facts) {
        Places earlier = beneath.get(conclusion);
        if (earlier != null) {
            facts.beneath(earlier);
        }
        return facts;
    }
}
