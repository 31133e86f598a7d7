package io.gapwise.insight.ranking;

import io.gapwise.core.priority.PlaceValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names a single change that would give a case another place. It was found by weighing the changed case.
 *
 * @param path the contract path of what would be otherwise, such as {@code standing.objective.weight}
 * @param from what it is now, in the form in which it is sent; null where it is not known
 * @param to what it would have to be, any of these; null among them stands for not known
 * @param place the place that the case would then have
 */
public record Move(String path, @Nullable Object from, List<@Nullable Object> to, PlaceValue place) {

    public Move {
        to = Collections.unmodifiableList(new ArrayList<>(to));
    }
}
