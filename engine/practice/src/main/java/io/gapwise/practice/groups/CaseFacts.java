package io.gapwise.practice.groups;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known of a case that others may share.
 *
 * @param traits the names by trait, as they are written in the case; one that is left out is not known
 * @param people how many people are affected; null where nobody stated it
 * @param costPerYear what the gap costs in a year, in whole units of money; null where nobody stated it
 */
public record CaseFacts(
        String id,
        String title,
        Map<Trait, List<String>> traits,
        @Nullable Long people,
        @Nullable Long costPerYear) {

    public CaseFacts {
        Map<Trait, List<String>> kept = new EnumMap<>(Trait.class);
        traits.forEach((trait, names) -> kept.put(trait, List.copyOf(names)));
        traits = Collections.unmodifiableMap(kept);
    }

    List<String> names(Trait trait) {
        return traits.getOrDefault(trait, List.of());
    }
}
