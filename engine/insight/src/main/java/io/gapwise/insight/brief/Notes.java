package io.gapwise.insight.brief;

import io.gapwise.core.advice.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects the publications that a brief cites, each once, in the order in which they are first cited. */
final class Notes {

    private final Map<String, Set<String>> rulesBySource = new LinkedHashMap<>();

    /**
     * Adds the sources of these reasons and returns the numbers of their notes, lowest first. Whoever sells what is
     * recommended is not cited: the grade stands in the citation, so that this holds of a stored answer as well.
     */
    List<Integer> to(List<Reason> reasons) {
        Set<Integer> numbers = new TreeSet<>();
        for (Reason reason : reasons) {
            if (reason.restsOnVendor()) {
                continue;
            }
            rulesBySource
                    .computeIfAbsent(reason.source(), source -> new LinkedHashSet<>())
                    .add(reason.rule());
            numbers.add(new ArrayList<>(rulesBySource.keySet()).indexOf(reason.source()) + 1);
        }
        return List.copyOf(numbers);
    }

    List<Brief.Note> all() {
        return rulesBySource.entrySet().stream()
                .map(e -> new Brief.Note(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}
