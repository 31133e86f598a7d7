package io.gapwise.insight.difference;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts how many cases two rule sets answer differently. It tries each case with both and keeps only a few of them. */
public final class ImpactTally {

    /** The greatest number of examples that are kept of one aspect. */
    private static final int EXAMPLES = 3;

    private final Advisor before;
    private final Advisor after;
    private final Map<Aspect, Long> changed = new EnumMap<>(Aspect.class);
    private final Map<Aspect, List<Impact.Example>> examples = new EnumMap<>(Aspect.class);
    private long cases;

    public ImpactTally(Advisor before, Advisor after) {
        this.before = before.inBulk();
        this.after = after.inBulk();
    }

    /** @param id by what the case is found again */
    public void count(String id, GapCase gapCase) {
        cases++;
        AnswerSeen was = AnswerSeen.inEnglish(gapCase, before);
        AnswerSeen is = AnswerSeen.inEnglish(gapCase, after);
        FirstDifference.between(was, is).ifPresent(aspect -> {
            changed.merge(aspect, 1L, Long::sum);
            List<Impact.Example> kept = examples.computeIfAbsent(aspect, key -> new ArrayList<>());
            if (kept.size() < EXAMPLES) {
                kept.add(new Impact.Example(id, gapCase.title(), aspect, SeenChanges.between(was, is)));
            }
        });
    }

    /** Returns what was counted where all cases that there are were tried. */
    public Impact impact() {
        return impact(cases);
    }

    /** @param there how many cases there are */
    public Impact impact(long there) {
        return new Impact(
                cases,
                there,
                Collections.unmodifiableMap(changed),
                examples.values().stream().flatMap(List::stream).toList());
    }
}
