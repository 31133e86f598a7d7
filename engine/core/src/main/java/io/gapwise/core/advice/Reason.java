package io.gapwise.core.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something is concluded.
 *
 * @param rule the rule's name
 * @param text its sentence in plain words, values filled in
 * @param source the publication behind it, title and author
 * @param facts what of this case made it hold, by contract path, never empty: words and texts as strings, numbers, lists
 *     of words; conclusions it builds on stand first ({@code causes}, {@code verdict}, …)
 * @param weight what it adds to the rank, negative where it speaks against; null where nothing is ranked
 */
public record Reason(
        String rule,
        String text,
        String source,
        Map<String, Object> facts,
        @Nullable Integer weight) {

    public Reason {
        facts = facts instanceof FactMap ? facts : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
