package io.gapwise.insight.bench;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What is kept on the heap, by what is left after collecting garbage: rule sets by rule, answers by answer. */
final class Heap {

    private Heap() {}

    /** Bytes that one rule of a loaded set of this size keeps. */
    static long perRule(int rules) {
        RuleFiles files = GrownRules.files(GrownRules.of(rules));
        int sets = 5;
        return kept(sets, i -> new Advisor(RuleSetReader.read(files))) / sets / rules;
    }

    /** Bytes that an answer keeps beside what it shares with the rule set and the case. */
    static long perAnswer() {
        List<GapCase> cases = VariedCases.drawn(20_000);
        Advisor advisor = new Advisor(VariedCases.RULES).inBulk();
        return kept(cases.size(), i -> advisor.advise(cases.get(i))) / cases.size();
    }

    private static long kept(int count, IntFunction<Object> made) {
        // What is worked out once is there before counting begins.
        Object first = made.apply(0);
        List<Object> all = new ArrayList<>(count);
        long before = used();
        for (int i = 0; i < count; i++) {
            all.add(made.apply(i));
        }
        long kept = used() - before;
        if (all.size() != count || first == null) {
            throw new IllegalStateException("What is counted must be kept until it is counted.");
        }
        return kept;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
