package io.gapwise.insight.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Looks at the samples that are made up around the case in which the first of two answers is its first word. */
class NeighboursTest {

    private static final int FROM = 1;
    private static final int LAST = (FROM + Neighbours.WORDS) * Long.SIZE;
    private static final List<Integer> WORDS = List.of(2, 3, 4);
    private static final int OTHER = 5;
    private static final int BOTH = 6;

    private final List<long[]> bits = new ArrayList<>();
    private final Neighbours neighbours;

    NeighboursTest() {
        bits.add(null);
        neighbours = new Neighbours(bits);
        chosen(-1L);
        // One of three words, drawn in turn, and a second answer of yes or no.
        chosen(0x9249249249249249L);
        chosen(0x2492492492492492L);
        chosen(0x4924924924924924L);
        chosen(0xF0F0F0F0F0F0F0F0L);
        neighbours.demand(2, 3, 4);
        neighbours.demand(-2, -3);
        neighbours.demand(-2, -4);
        neighbours.demand(-3, -4);
        bits.add(new long[FROM + Neighbours.WORDS]);
        neighbours.add(new int[] {3, OTHER});
    }

    @Test
    void changesOneAnswerAtATimeToEachOfItsWords() {
        neighbours.writeAround(variable -> variable == Circuit.TRUE || variable == 2, FROM, Long.SIZE);

        assertThat(samples()).containsExactlyInAnyOrder(Set.of(2), Set.of(3), Set.of(4), Set.of(2, OTHER));
    }

    @Test
    void worksOutWhatIsDefined() {
        neighbours.writeAround(variable -> variable == Circuit.TRUE || variable == 2 || variable == OTHER, FROM, 64);

        assertThat(samples())
                .containsExactlyInAnyOrder(Set.of(2, OTHER), Set.of(3, OTHER, BOTH), Set.of(4, OTHER), Set.of(2));
    }

    @Test
    void replacesWhatBreaksADemandByTheCase() {
        neighbours.demand(-BOTH);
        neighbours.writeAround(variable -> variable == Circuit.TRUE || variable == 2 || variable == OTHER, FROM, 64);

        assertThat(samples()).containsExactlyInAnyOrder(Set.of(2, OTHER), Set.of(4, OTHER), Set.of(2));
    }

    private void chosen(long drawn) {
        long[] samples = new long[FROM + Neighbours.WORDS];
        Arrays.fill(samples, drawn);
        bits.add(samples);
        neighbours.add(null);
    }

    private Set<Set<Integer>> samples() {
        return IntStream.range(FROM * Long.SIZE, LAST).mapToObj(this::holding).collect(Collectors.toSet());
    }

    private Set<Integer> holding(int sample) {
        return IntStream.rangeClosed(WORDS.get(0), BOTH)
                .filter(variable -> (bits.get(variable)[sample / Long.SIZE] >>> sample & 1) == 1)
                .boxed()
                .collect(Collectors.toSet());
    }
}
