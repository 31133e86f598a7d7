package io.gapwise.service.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Sighting;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a group sees, as far as it may be shown.
 *
 * @param answers how many people of the group answered
 * @param together how many of them have to see something of an obstacle before anything of it is shown; 1 where each
 *     answer is shown at once
 * @param obstacles in contract order
 */
public record GroupSeen(StatedBy group, int answers, int together, List<ObstacleSeen> obstacles) {

    public GroupSeen {
        obstacles = List.copyOf(obstacles);
    }

    /**
     * What a group sees of one obstacle.
     *
     * @param sighting empty where too few of the group have seen something of it
     * @param missing how many more are needed until something is shown; 0 where something is
     * @param waiting how many see something of it and are not counted yet, because they are too few
     */
    public record ObstacleSeen(Obstacle obstacle, Optional<Sighting> sighting, int missing, int waiting) {}

    /** Returns how many people are counted, of the obstacle of which most are. */
    public int countedAtMost() {
        return counted().max().orElse(0);
    }

    /** Returns how many people are counted, of the obstacle that is shown and of which fewest are. */
    public int countedAtLeast() {
        return counted().min().orElse(0);
    }

    private IntStream counted() {
        return obstacles.stream()
                .flatMap(each -> each.sighting().stream())
                .mapToInt(sighting -> sighting.informed() + sighting.cannotSee());
    }

    /** Says whether anything of the group is shown. */
    public boolean showsAnything() {
        return obstacles.stream().anyMatch(each -> each.sighting().isPresent());
    }
}
