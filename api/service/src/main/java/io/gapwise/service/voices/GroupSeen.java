package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Sighting;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a group sees, as far as it may be shown.
 *
 * @param answers how many people of the group answered
 * @param together how many of them have to see something of an obstacle before anything of it is shown; 1 where each
 *     answer is shown at once
 * @param obstacles what it sees, in contract order; nothing of those of which too few have seen something, not even that
 *     somebody has
 */
public record GroupSeen(StatedBy group, int answers, int together, List<Sighting> obstacles) {

    public GroupSeen {
        obstacles = List.copyOf(obstacles);
    }

    /** Returns how many people are counted, of the obstacle of which most are. */
    public int countedAtMost() {
        return counted().max().orElse(0);
    }

    /** Returns how many people are counted, of the obstacle that is shown and of which fewest are. */
    public int countedAtLeast() {
        return counted().min().orElse(0);
    }

    private IntStream counted() {
        return obstacles.stream().mapToInt(sighting -> sighting.informed() + sighting.cannotSee());
    }

    /** Says whether anything of the group is shown. */
    public boolean showsAnything() {
        return !obstacles.isEmpty();
    }
}
