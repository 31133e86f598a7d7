package io.gapwise.core.evaluation;

import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds, for each value of each trait, the rows that it allows, as one bit for each row. The rows that hold are those that
 * every value of a case allows. A rule speaks if one of its rows holds.
 */
final class StageIndex {

    /** Says how each trait of a case is read. */
    private final TraitReading[] traits;
    /** Holds, for each 64 rows, the traits of which some value rules out any of them. */
    private final int[][] deciding;
    /** Holds, for each 64 rows and each of their deciding traits, the rows that each value allows. */
    private final long[][][] allowed;
    /** Holds, for each 64 rows, those that there are. */
    private final long[] there;

    private final int[] ruleOf;
    /** Holds what must be tested of a rule as well; null where nothing is left. */
    private final @Nullable CompiledCondition[] left;

    private record Row(ConditionRow row, int rule) {}

    static StageIndex of(List<Rule> rules) {
        ConditionRows unfolding = new ConditionRows(scales(rules));
        List<Row> rows = new ArrayList<>();
        CompiledCondition[] left = new CompiledCondition[rules.size()];
        for (int rule = 0; rule < rules.size(); rule++) {
            ConditionRows.Unfolded unfolded = unfolding.unfolded(rules.get(rule).condition());
            for (ConditionRow row : unfolded.rows()) {
                rows.add(new Row(row, rule));
            }
            if (!unfolded.left().isEmpty()) {
                left[rule] = CompiledCondition.every(unfolded.left());
            }
        }
        return new StageIndex(rows, left, unfolding);
    }

    private StageIndex(List<Row> rows, @Nullable CompiledCondition[] left, ConditionRows unfolding) {
        this.left = left;
        ruleOf = rows.stream().mapToInt(Row::rule).toArray();
        List<Trait> all = rows.stream()
                .flatMap(row -> row.row().allowed().keySet().stream())
                .distinct()
                .toList();
        traits = all.stream().map(trait -> trait.reading(unfolding::scale)).toArray(TraitReading[]::new);
        int words = (rows.size() + Long.SIZE - 1) / Long.SIZE;
        there = new long[words];
        deciding = new int[words][];
        allowed = new long[words][][];
        for (int word = 0; word < words; word++) {
            List<Row> some = rows.subList(word * Long.SIZE, Math.min(rows.size(), (word + 1) * Long.SIZE));
            there[word] = some.size() == Long.SIZE ? -1L : (1L << some.size()) - 1;
            deciding[word] = IntStream.range(0, all.size())
                    .filter(trait ->
                            some.stream().anyMatch(row -> row.row().allowed().containsKey(all.get(trait))))
                    .toArray();
            allowed[word] = Arrays.stream(deciding[word])
                    .mapToObj(trait -> allowed(all.get(trait), traits[trait], some))
                    .toArray(long[][]::new);
        }
    }

    /** Returns for each value of a trait which rows it allows. */
    private static long[] allowed(Trait trait, TraitReading reading, List<Row> rows) {
        long[] allowed = new long[reading.values() + 1];
        for (int value = 0; value < allowed.length; value++) {
            for (int row = 0; row < rows.size(); row++) {
                Long values = rows.get(row).row().allowed().get(trait);
                if (values == null || reading.isAmong(values, value)) {
                    allowed[value] |= 1L << row;
                }
            }
        }
        return allowed;
    }

    /** Returns which rules speak, by their places in the stage. */
    BitSet speaking(FlatFact fact) {
        byte[] values = new byte[traits.length];
        for (int trait = 0; trait < values.length; trait++) {
            values[trait] = (byte) traits[trait].value(fact);
        }
        BitSet speaking = new BitSet(left.length);
        for (int word = 0; word < there.length; word++) {
            long rows = holding(word, values);
            while (rows != 0) {
                int rule = ruleOf[word * Long.SIZE + Long.numberOfTrailingZeros(rows)];
                rows &= rows - 1;
                CompiledCondition asked = left[rule];
                if (asked == null || asked.holds(fact)) {
                    speaking.set(rule);
                }
            }
        }
        return speaking;
    }

    private long holding(int word, byte[] values) {
        int[] ofTraits = deciding[word];
        long[][] rows = allowed[word];
        long holding = there[word];
        for (int i = 0; i < ofTraits.length && holding != 0; i++) {
            holding &= rows[i][values[ofTraits[i]]];
        }
        return holding;
    }

    private static Map<Slot, NumberScale> scales(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.condition().tests())
                .filter(test -> test.slot().property().kind() != Property.Kind.WORD)
                .filter(test -> test.slot().property().kind() != Property.Kind.WORDS)
                .collect(Collectors.groupingBy(
                        Condition.Test::slot, Collectors.collectingAndThen(Collectors.toList(), NumberScale::of)));
    }
}
