package io.gapwise.insight.difference;

import java.util.List;
import java.util.Map;

/**
 * Says how many cases of somebody's own other rules answer differently.
 *
 * @param cases how many cases were tried
 * @param there how many there are, of which the newest were tried where they are more
 * @param changed how many of them get another answer, each counted under the most decisive aspect that differs
 * @param examples a few of them, the most decisive changes first
 */
public record Impact(long cases, long there, Map<Aspect, Long> changed, List<Example> examples) {

    public Impact {
        examples = List.copyOf(examples);
    }

    /**
     * Shows one case that is answered differently.
     *
     * @param id by what the case is found: its id in the store, or its place in a file
     * @param changes what differs, such as {@code verdict: MIXED → TRAINING}
     */
    public record Example(String id, String title, Aspect aspect, List<String> changes) {

        public Example {
            changes = List.copyOf(changes);
        }
    }

    /** Returns how many cases get another answer, be it only in other words. */
    public long differing() {
        return changed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many cases get the same conclusions in other words. */
    public long onlyWording() {
        return changed.entrySet().stream()
                .filter(counted -> counted.getKey().onlyWording())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
