package io.gapwise.sheets.appraisals;

import io.gapwise.core.cases.Standing;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what a sheet of appraisals says, in numbers.
 *
 * @param rows how many rows were read
 * @param people how many people were rated
 * @param counts how many people of a role stand how in a capability
 * @param words the words of the ratings, the most frequent first
 * @param names the capabilities as the sheet names them, in the order of their names
 * @param notCounted what was not counted, and why
 */
public record AppraisalCounts(
        long rows, long people, List<Count> counts, List<Word> words, List<String> names, List<NotCounted> notCounted) {

    public AppraisalCounts {
        counts = List.copyOf(counts);
        words = List.copyOf(words);
        names = List.copyOf(names);
        notCounted = List.copyOf(notCounted);
    }

    /** Counts the people of a role by how they stand in a capability; the role is empty where the sheet names none. */
    public record Count(String role, String capability, Map<Standing, Integer> standings) {

        public Count {
            standings = Collections.unmodifiableMap(new EnumMap<>(standings));
        }
    }

    /**
     * Holds a word of the ratings.
     *
     * @param standing what it says; empty where nobody knows or where it is left out
     * @param leftOut whether somebody said that it is left out
     */
    public record Word(String word, long count, Optional<Standing> standing, boolean leftOut) {}
}
