package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import java.util.List;

/**
 * Names an obstacle that is easily taken for another one.
 *
 * @param decides what tells the two apart
 * @param sources the ids of the publications behind it; may be empty
 */
public record LookAlike(Obstacle obstacle, SignText decides, List<String> sources) {

    public LookAlike {
        sources = List.copyOf(sources);
    }
}
