package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Statement;
import java.util.Optional;

/**
 * Says what a group sees of one obstacle.
 *
 * @param saidFor how many people report a sign of it and none against it
 * @param saidAgainst how many report only signs against it
 * @param neither how many can see it and report neither, or both
 * @param cannotSee how many cannot see it
 * @param statement what follows from that; empty where it is not enough to say anything
 */
public record Sighting(
        Obstacle obstacle, int saidFor, int saidAgainst, int neither, int cannotSee, Optional<Statement> statement) {

    /** Counts the people who can see it. */
    public int informed() {
        return saidFor + saidAgainst + neither;
    }
}
