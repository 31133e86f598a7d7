package io.gapwise.engine.advice;

import io.gapwise.engine.cases.AlignmentValue;
import io.gapwise.engine.cases.Answer;
import io.gapwise.engine.cases.Cause;
import io.gapwise.engine.cases.Method;
import io.gapwise.engine.cases.Remedy;
import io.gapwise.engine.cases.VerdictValue;
import io.gapwise.engine.ruleset.Conclusion;
import io.gapwise.engine.ruleset.Condition;
import io.gapwise.engine.ruleset.FlatFact;
import io.gapwise.engine.ruleset.Operator;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.Slot;
import io.gapwise.engine.ruleset.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what made each rule hold, going through the rules that spoke in the order of their stages: a rule that builds on
 * an earlier conclusion also cites the answers beneath it.
 */
final class Citation {

    private static final Object NOT_WORTH_PURSUING = new Object();
    private static final Slot FOUND = Slot.known(Subject.CAUSES, "found");
    private static final Slot METHODS_ADVISED = Slot.known(Subject.METHODS, "advised");

    private final FlatFact fact;
    /** What each conclusion rests on: keyed by cause, remedy, method, exclusion, verdict, alignment, or "worth pursuing". */
    private final Map<Object, Facts> beneath = new HashMap<>();

    Citation(FlatFact fact) {
        this.fact = fact;
    }

    /** What made this rule hold. Rules must be asked for in stage order. */
    Facts of(Rule rule) {
        Facts facts = new Facts();
        rule.patterns().forEach(pattern -> cite(pattern.condition(), true, facts));
        rule.calls().forEach(call -> remember(call.conclusion(), facts));
        return facts;
    }

    private void remember(Conclusion conclusion, Facts facts) {
        Object key = key(conclusion);
        if (key != null) {
            beneath.computeIfAbsent(key, k -> new Facts()).beneath(facts);
        }
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
        } else if (conclusion instanceof Conclusion.Exclude excluded) {
            return new Excluded(excluded.method());
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
                facts.verdict((VerdictValue) value(test));
                beneath(value(test), facts);
            }
            case REMEDIES -> {
                Collection<Remedy> remedies = members(test, holds, Remedy.class);
                facts.list("remedies", remedies);
                remedies.forEach(remedy -> beneath(remedy, facts));
            }
            case METHODS -> citeMethods(test, holds, facts);
        }
    }

    private void citeTriage(Condition.Test test, Facts facts) {
        if (value(test) instanceof AlignmentValue alignment) {
            facts.alignment(alignment);
            beneath(alignment, facts);
        } else {
            facts.worthPursuing((Answer) value(test));
            beneath(NOT_WORTH_PURSUING, facts);
        }
    }

    private void citeCauses(Condition.Test test, boolean holds, Facts facts) {
        boolean discounted = test.slot().path().equals("discounted");
        Collection<Cause> causes = switch (test.slot().path()) {
            case "learningCount" -> found(true);
            case "otherCount" -> found(false);
            default -> members(test, holds, Cause.class);
        };
        facts.list(discounted ? "discounted" : "causes", causes);
        causes.forEach(cause -> beneath(cause, facts));
    }

    /** The causes found that a count counts; where it counts none, all of them: they show that there is no such. */
    private Collection<Cause> found(boolean learning) {
        Collection<Cause> found = all(FOUND, Cause.class);
        List<Cause> counted =
                found.stream().filter(c -> c.learning() == learning).toList();
        return counted.isEmpty() ? found : counted;
    }

    private void citeMethods(Condition.Test test, boolean holds, Facts facts) {
        Collection<Method> methods = switch (test.slot().path()) {
            case "best" -> value(test) instanceof Method best ? List.of(best) : List.of();
            case "formal" -> all(METHODS_ADVISED, Method.class);
            default -> members(test, holds, Method.class);
        };
        boolean excluded = test.slot().path().equals("excluded");
        facts.list(excluded ? "excluded" : "methods", methods);
        methods.forEach(method -> beneath(excluded ? new Excluded(method) : method, facts));
    }

    /** The member that a set was found to contain; where it was found not to, all that it does contain. */
    private <E extends Enum<E>> Collection<E> members(Condition.Test test, boolean holds, Class<E> vocabulary) {
        if ((test.operator() == Operator.CONTAINS) == holds) {
            return List.of(vocabulary.cast(test.values().get(0)));
        }
        return all(test.slot(), vocabulary);
    }

    private <E extends Enum<E>> Collection<E> all(Slot slot, Class<E> vocabulary) {
        Set<?> all = (Set<?>) fact.get(slot);
        return all == null ? List.of() : all.stream().map(vocabulary::cast).toList();
    }

    private @Nullable Object value(Condition.Test test) {
        return fact.get(test.slot());
    }

    private void beneath(@Nullable Object conclusion, Facts facts) {
        Facts earlier = beneath.get(conclusion);
        if (earlier != null) {
            facts.beneath(earlier);
        }
    }

    /** What rules a method out is not what speaks for it. */
    private record Excluded(Method method) {}
}
