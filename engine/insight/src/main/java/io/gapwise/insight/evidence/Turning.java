package io.gapwise.insight.evidence;

import io.gapwise.core.cases.Side;
import io.gapwise.insight.signs.WayToFindOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names a question whose answer could turn the verdict.
 *
 * @param field its contract path
 * @param side where the obstacle stands that it asks about; null where it asks about something else
 * @param doubt why its answer is not firm
 * @param decides the share of tries, from 0 to 1, in which its answer decided the verdict; each try answers everything
 *     that is open at random
 * @param outcomes what it leads to: alone, or once the questions of {@code with} are answered in some way
 * @param with the other questions without which it turns nothing; none where it can turn the verdict alone
 * @param ways the ways to find it out that are good enough, the cheapest first; there may be none
 */
public record Turning(
        String field,
        @Nullable Side side,
        Doubt doubt,
        double decides,
        List<Outcome> outcomes,
        List<String> with,
        List<WayToFindOut> ways) {

    public Turning {
        outcomes = List.copyOf(outcomes);
        with = List.copyOf(with);
        ways = List.copyOf(ways);
    }
}
