package io.gapwise.service.priorities;

import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.practice.groups.Trait;
import io.gapwise.service.proof.Sha256;
import io.gapwise.service.strategy.StrategyName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says what one initiative would answer in several cases: the same causes, the same remedies, and where people have to learn
 * the same ability in the same way. A change is shared only where people name the same tool, process or leader, or where it is
 * for the same role: strangers with a like cause need changes of their own. A case that shares it with no other one has it
 * alone.
 */
final class SharedAnswer {

    private static final Set<Remedy> NO_CHANGE = Set.of(Remedy.GATHER_EVIDENCE, Remedy.LEAVE_AS_IS);
    private static final String ALONE = "case-";
    private static final String SHARED = "shared-";
    private static final int LETTERS = 16;

    private SharedAnswer() {}

    /** Returns the id of the candidate of one case. */
    static String alone(RankedCase ranked) {
        return ALONE + ranked.id();
    }

    /** Returns an id that cases have in common which one initiative can answer; it stays the same when another one comes. */
    static String of(RankedCase ranked) {
        CaseSketch sketch = ranked.sketch();
        boolean learning = sketch.verdict() != VerdictValue.NOT_TRAINING;
        boolean canBeShared = sketch.verdict() != VerdictValue.INSUFFICIENT_EVIDENCE
                && !sketch.causes().isEmpty()
                && NO_CHANGE.stream().noneMatch(sketch.remedies()::contains)
                && (learning
                        ? sketch.capability() != null && !sketch.methods().isEmpty()
                        : !sketch.remedies().isEmpty() && !where(ranked).isEmpty());
        if (!canBeShared) {
            return alone(ranked);
        }
        String said = String.join(
                "\n",
                sketch.verdict().name(),
                names(sketch.causes()),
                names(sketch.remedies()),
                learning ? StrategyName.key(String.valueOf(sketch.capability())) : "",
                learning ? sketch.methods().get(0).name() : "",
                learning ? things(ranked.tags()) : where(ranked));
        return SHARED + Sha256.ofText(said).substring(0, LETTERS);
    }

    /** Names the tool, process or leader that a change is about, or else the role that it is for; empty where nobody says. */
    private static String where(RankedCase ranked) {
        String things = things(ranked.tags());
        String role = ranked.sketch().role();
        return things.isEmpty() && role != null ? "role:" + StrategyName.key(role) : things;
    }

    private static String names(List<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static String things(List<String> tags) {
        Set<String> things = new TreeSet<>();
        NamedThings.of(tags)
                .forEach((Trait trait, List<String> names) ->
                        names.forEach(name -> things.add(trait + ":" + StrategyName.key(name))));
        return String.join(",", things);
    }
}
