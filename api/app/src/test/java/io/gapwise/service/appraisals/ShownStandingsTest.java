package io.gapwise.service.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Standing;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promises that nobody learns from what is shown that a small number of people stand in some way. */
class ShownStandingsTest {

    private static final int MOST = 9;

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 20,  9, 0, ''
            3, 20,  9, 0, BELOW ABOVE
            1, 10,  1, 0, BELOW AT ABOVE
            1,  1, 30, 9, BELOW AT UNKNOWN
            4,  4, 30, 9, BELOW AT
            2,  2,  2, 0, BELOW AT ABOVE
            """)
    void hidesWhatIsSmallAndWhatItFollowsFrom(int below, int at, int above, int unknown, String hidden) {
        ShownStandings shown = shown(below, at, above, unknown);

        assertThat(shown.hidden())
                .extracting(Standing::name)
                .containsExactlyInAnyOrder(hidden.isEmpty() ? new String[0] : hidden.split(" "));
        assertThat(shown.people()).isEqualTo(below + at + above + unknown);
    }

    /** Tries what somebody could think who knows the sum, what is shown, and that each that is hidden is at least one. */
    @Test
    void noSmallNumberFollowsFromWhatIsShown() {
        for (int below = 0; below <= MOST; below++) {
            for (int at = 0; at <= MOST; at++) {
                for (int above = 0; above <= MOST; above++) {
                    for (int unknown = 0; unknown <= MOST; unknown++) {
                        ShownStandings shown = shown(below, at, above, unknown);
                        int rest = shown.people()
                                - shown.counts().values().stream()
                                        .mapToInt(people -> people)
                                        .sum();
                        int most = rest - (shown.hidden().size() - 1);
                        boolean nothing = shown.counts().isEmpty();
                        assertThat(shown.hidden().isEmpty() || nothing || most >= AppraisedGroup.TOGETHER)
                                .as("%d %d %d %d", below, at, above, unknown)
                                .isTrue();
                        assertThat(shown.counts().values()).allMatch(people -> people >= AppraisedGroup.TOGETHER);
                    }
                }
            }
        }
    }

    private static ShownStandings shown(int below, int at, int above, int unknown) {
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        standings.put(Standing.BELOW, below);
        standings.put(Standing.AT, at);
        standings.put(Standing.ABOVE, above);
        standings.put(Standing.UNKNOWN, unknown);
        return new AppraisedGroup("agents", "calming callers", standings).shown();
    }
}
