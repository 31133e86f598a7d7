package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which slips in the rules the cases kept with them notice.
 *
 * @param tried every slip, in the order of the rules
 * @param drafts cases that would notice those that survived
 * @param withoutCase the names of the rules that have no case of their own, near which one could be looked for
 */
public record MutationReport(List<Tried> tried, List<DraftCase> drafts, Set<String> withoutCase) {

    public MutationReport {
        withoutCase = Set.copyOf(withoutCase);
        tried = List.copyOf(tried);
        drafts = List.copyOf(drafts);
    }

    /** Counts slips by what became of them; a score says how many of those that could be noticed were. */
    public record Counted(long killed, long equal, long survived) {

        /** Returns the share that was noticed of what could be, in percent; 100 where nothing could be. */
        public double score() {
            return killed + survived == 0 ? 100 : 100.0 * killed / (killed + survived);
        }
    }

    /** Counts all of them. */
    public Counted all() {
        return counted(tried);
    }

    /** Counts those in the rules of each stage that has any. */
    public Map<Stage, Counted> byStage() {
        Map<Stage, List<Tried>> byStage = tried.stream()
                .collect(Collectors.groupingBy(each -> each.mutant().rule().stage()));
        return Arrays.stream(Stage.values())
                .filter(byStage::containsKey)
                .collect(Collectors.toMap(
                        stage -> stage,
                        stage -> counted(byStage.get(stage)),
                        (one, other) -> one,
                        () -> new EnumMap<>(Stage.class)));
    }

    /** Lists the slips that no case notices, without those of which it is proven that none could. */
    public List<Tried> survivors() {
        return tried.stream().filter(MutationReport::survived).toList();
    }

    /** Returns the case that would notice a slip, where one was found. */
    public Optional<DraftCase> draftFor(Mutant mutant) {
        return drafts.stream().filter(draft -> draft.noticed().contains(mutant)).findFirst();
    }

    private static Counted counted(List<Tried> tried) {
        return new Counted(
                tried.stream().filter(each -> each.fate() == Tried.Fate.KILLED).count(),
                tried.stream().filter(each -> each.fate() == Tried.Fate.EQUAL).count(),
                tried.stream().filter(MutationReport::survived).count());
    }

    private static boolean survived(Tried tried) {
        return tried.fate() == Tried.Fate.SURVIVED || tried.fate() == Tried.Fate.UNDECIDED;
    }
}
