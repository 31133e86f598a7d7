package io.gapwise.core.advice;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what made each rule hold, going through the rules that spoke in the order of their stages: a rule that builds on
 * an earlier conclusion also cites the answers beneath it.
 */
final class Citation {

    private static final Object NOT_WORTH_PURSUING = new Object();
    private static final Slot FOUND = Slot.known(Subject.CAUSES, "found");
    /** The causes that learning answers, as bits. */
    private static final long LEARNING = Arrays.stream(Cause.values())
            .filter(Cause::learning)
            .mapToLong(FlatFact::mark)
            .sum();

    private static final Slot METHODS_ADVISED = Slot.known(Subject.METHODS, "advised");

    private final FlatFact fact;
    /** The answers that each conclusion rests on, keyed by cause, remedy, method, verdict, alignment, or "worth pursuing". */
    private final Map<Object, BitSet> beneath = new HashMap<>();
    /** What rules a method out is not what speaks for it. */
    private final Map<Object, BitSet> beneathExcluded = new HashMap<>();

    Citation(FlatFact fact) {
        this.fact = fact;
    }

    /** What made this rule hold. Rules must be asked for in stage order. */
    Facts of(Rule rule, Grounds grounds) {
        Facts facts = new Facts();
        for (Condition condition : grounds.conditions()) {
            cite(condition, true, facts);
        }
        for (Call call : rule.calls()) {
            remember(call.conclusion(), facts.answers());
        }
        return facts;
    }

    private void remember(Conclusion conclusion, BitSet answers) {
        if (conclusion instanceof Conclusion.Exclude excluded) {
            remember(beneathExcluded, excluded.method(), answers);
        } else {
            Object key = key(conclusion);
            if (key != null) {
                remember(beneath, key, answers);
            }
        }
    }

    private static void remember(Map<Object, BitSet> beneath, Object key, BitSet answers) {
        beneath.computeIfAbsent(key, k -> new BitSet()).or(answers);
    }

    private static @Nullable Object key(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Align align) {
            return align.alignment();
        } else if (conclusion instanceof Conclusion.NotWorthPursuing) {
            return NOT_WORTH_PURSUING;
        } else if (conclusion instanceof Conclusion.FindCause found) {
            return found.cause();
        } else if (conclusion instanceof Conclusion.DiscountCause discounted) {
            return discounted.cause();
        } else if (conclusion instanceof Conclusion.GiveVerdict verdict) {
            return verdict.value();
        } else if (conclusion instanceof Conclusion.AdviseRemedy remedy) {
            return remedy.remedy();
        } else if (conclusion instanceof Conclusion.SpeakFor method) {
            return method.method();
        } else if (conclusion instanceof Conclusion.SpeakAgainst method) {
            return method.method();
        }
        return null;
    }

    /** Cites why a condition holds, or why it does not; of alternatives only those that decide it. */
    private void cite(Condition condition, boolean holds, Facts facts) {
        if (condition instanceof Condition.Not not) {
            cite(not.part(), !holds, facts);
        } else if (condition instanceof Condition.All all) {
            citeParts(all.parts(), holds, holds, facts);
        } else if (condition instanceof Condition.Any any) {
            citeParts(any.parts(), holds, !holds, facts);
        } else if (condition instanceof Condition.Test test) {
            cite(test, holds, facts);
        }
    }

    private void citeParts(List<Condition> parts, boolean holds, boolean everyPart, Facts facts) {
        for (Condition part : parts) {
            if (everyPart || part.holds(fact) == holds) {
                cite(part, holds, facts);
            }
        }
    }

    private void cite(Condition.Test test, boolean holds, Facts facts) {
        switch (test.slot().subject()) {
            case GAP_CASE -> facts.answer(test.slot());
            case TRIAGE -> citeTriage(test, facts);
            case CAUSES -> citeCauses(test, holds, facts);
            case VERDICT -> {
                VerdictValue value = (VerdictValue) Objects.requireNonNull(value(test));
                facts.verdict(value);
                beneath(beneath, value, facts);
            }
            case REMEDIES -> cite(Listed.REMEDIES, members(test, holds), beneath, facts);
            case METHODS -> citeMethods(test, holds, facts);
        }
    }

    private void citeTriage(Condition.Test test, Facts facts) {
        if (value(test) instanceof AlignmentValue alignment) {
            facts.alignment(alignment);
            beneath(beneath, alignment, facts);
        } else {
            facts.worthPursuing((Answer) value(test));
            beneath(beneath, NOT_WORTH_PURSUING, facts);
        }
    }

    private void citeCauses(Condition.Test test, boolean holds, Facts facts) {
        String path = test.slot().path();
        long causes = switch (path) {
            case "learningCount" -> counted(LEARNING);
            case "otherCount" -> counted(~LEARNING);
            default -> members(test, holds);
        };
        cite(path.equals("discounted") ? Listed.DISCOUNTED : Listed.CAUSES, causes, beneath, facts);
    }

    /** The causes found that a count counts; where it counts none, all of them: they show that there is no such. */
    private long counted(long counts) {
        long found = fact.marks(FOUND.index());
        return (found & counts) == 0 ? found : found & counts;
    }

    private void citeMethods(Condition.Test test, boolean holds, Facts facts) {
        String path = test.slot().path();
        if (path.equals("excluded")) {
            cite(Listed.EXCLUDED, members(test, holds), beneathExcluded, facts);
        } else {
            long methods = switch (path) {
                case "best" -> value(test) == null ? 0 : fact.marks(test.slot().index());
                case "formal" -> fact.marks(METHODS_ADVISED.index());
                default -> members(test, holds);
            };
            cite(Listed.METHODS, methods, beneath, facts);
        }
    }

    /** The member that a set was found to contain; where it was found not to, all that it does contain. */
    private long members(Condition.Test test, boolean holds) {
        boolean contained = (test.operator() == Operator.CONTAINS) == holds;
        return contained
                ? FlatFact.mark(test.values().get(0))
                : fact.marks(test.slot().index());
    }

    /** Cites these members, given as bits, and the answers beneath them. */
    private static void cite(Listed list, long members, Map<Object, BitSet> beneath, Facts facts) {
        facts.list(list, members);
        for (long left = members; left != 0; left &= left - 1) {
            beneath(beneath, list.word(Long.numberOfTrailingZeros(left)), facts);
        }
    }

    private @Nullable Object value(Condition.Test test) {
        return fact.get(test.slot());
    }

    private static void beneath(Map<Object, BitSet> beneath, Object conclusion, Facts facts) {
        BitSet earlier = beneath.get(conclusion);
        if (earlier != null) {
            facts.beneath(earlier);
        }
    }
}
