package io.gapwise.core.advice;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps the latest answers so that equal cases are evaluated once, because the same gap is often sent for hundreds of
 * people. Two cases count as equal if they agree in everything that the rules can read, and in which fields are answered;
 * what the case is called and the sender's own id, for example, make no difference. When the cache is full, it drops the older
 * half. It is safe for use by many threads.
 *
 * @param <A> advice as it is written
 */
public final class AdviceCache<A> {

    private static final int HALF = 1_000;
    private final CaseSeen caseSeen;
    private volatile Map<List<Object>, A> lately = new ConcurrentHashMap<>();
    private volatile Map<List<Object>, A> before = Map.of();

    public AdviceCache(RuleSet rules) {
        this(List.of(rules));
    }

    /** @param ruleSets the rule sets by all of which a case is answered */
    public AdviceCache(List<RuleSet> ruleSets) {
        caseSeen = new CaseSeen(ruleSets);
    }

    /** Returns the answer that an equal case got earlier, or else what {@code advise} answers now. */
    public A answer(GapCase gapCase, Function<GapCase, A> advise) {
        List<Object> seen = caseSeen.of(gapCase);
        A known = lately.get(seen);
        if (known == null) {
            known = before.get(seen);
            if (known == null) {
                known = advise.apply(gapCase);
            }
            remember(seen, known);
        }
        return known;
    }

    private void remember(List<Object> seen, A answer) {
        if (lately.size() >= HALF) {
            before = lately;
            lately = new ConcurrentHashMap<>();
        }
        lately.put(seen, answer);
    }
}
