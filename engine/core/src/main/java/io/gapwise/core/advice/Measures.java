package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Conclusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the measures that the rules name. A measure that several rules name appears once, with the reasons of each
 * rule.
 */
final class Measures {

    private final Map<Key, List<Reason>> said = new LinkedHashMap<>();
    private final Map<Key, String> shown = new HashMap<>();

    /**
     * Adds a measure.
     *
     * @param english what is measured, in English, by which equal measures are known in every language
     * @param text the same in the language of the answer
     */
    void add(Conclusion.TakeMeasure measure, String english, String text, Reason reason) {
        Key key = new Key(measure.level(), measure.afterWeeks(), english);
        shown.putIfAbsent(key, text);
        said.computeIfAbsent(key, k -> new ArrayList<>()).add(reason);
    }

    /** Lists the measures by level, and within a level by the number of weeks after which they are taken. */
    List<Advice.MeasureAdvised> inOrder() {
        return said.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(Key::level).thenComparingInt(Key::afterWeeks)))
                .map(e -> new Advice.MeasureAdvised(
                        e.getKey().level(), shown.get(e.getKey()), e.getKey().afterWeeks(), e.getValue()))
                .toList();
    }

    private record Key(int level, int afterWeeks, String measure) {}
}
