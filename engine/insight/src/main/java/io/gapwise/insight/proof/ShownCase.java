package io.gapwise.insight.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds a case that shows something, as the engine confirmed it.
 *
 * @param answers the answers in the form in which they are sent, by contract path
 * @param beside what is known beside the case, by its path in the contract; empty for what is about the answer alone
 * @param fewest whether it is proven that no case with fewer answers shows it; otherwise none of these answers can be left
 *     out, but another case may need fewer
 */
public record ShownCase(Map<String, Object> answers, Map<String, Object> beside, boolean fewest) {

    public ShownCase {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }
}
