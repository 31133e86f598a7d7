package io.gapwise.service.outcomes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names the two series of an initiative. */
public enum SeriesName {
    /** The figure that is to move. */
    FIGURE,
    /** The same figure for people who are not reached. */
    COMPARISON;

    static Optional<SeriesName> of(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
