package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Grade;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says why something is concluded.
 *
 * @param rule the rule's name
 * @param text the rule's sentence in plain words, with the values filled in
 * @param source the publication behind it, with title and author
 * @param facts the answers and conclusions that made the rule hold, by contract path; never empty. Words and texts are
 *     strings, and there are numbers, lists of words and lists of what was said. The conclusions come first ({@code causes}, {@code verdict},
 *     …).
 * @param weight the amount that it adds to the rank, negative where it speaks against; null where nothing is ranked
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

    /** Says whether only somebody who sells what is recommended is behind it, as the citation shows. */
    public boolean restsOnVendor() {
        return Grade.VENDOR.isShownIn(source);
    }
}
