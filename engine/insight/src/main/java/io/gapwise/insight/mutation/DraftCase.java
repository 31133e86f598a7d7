package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.insight.rulecases.AnswerPart;
import io.gapwise.insight.rulecases.ExpectedAnswer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case that would notice slips that no case notices yet. What it demands is what the rules answer today, so somebody has
 * to say whether that is right before it counts.
 *
 * @param speaks whether the rule speaks of it; null where that is not what would notice the slips
 * @param then the parts of the answer that would notice the slips
 * @param noticed the slips that it would notice
 */
public record DraftCase(
        Rule rule,
        Nearby nearby,
        @Nullable Boolean speaks,
        Map<AnswerPart, ExpectedAnswer.Words> then,
        List<Mutant> noticed) {

    public DraftCase {
        then = then.isEmpty() ? Map.of() : new EnumMap<>(then);
        noticed = List.copyOf(noticed);
    }
}
