package io.gapwise.insight.evidence;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.Word;
import java.util.Optional;

/** Says why the answer to a question is not firm. */
public enum Doubt {
    /** Nobody answered it, or nobody knew. */
    OPEN,
    /** The obstacle is said to be there, or not to be there, and nothing shows or tells it. */
    CLAIMED,
    /** Some say that the obstacle is there, others that it is not, and neither side is better shown. */
    DISPUTED;

    static final String OBSTACLES = "obstacles.";

    /** Says why the answer to a question is not firm in a case; empty where it is. */
    public static Optional<Doubt> of(GapCase gapCase, Property property) {
        GapCase judged = gapCase.judged();
        Object answer = property.read(judged);
        if (answer == null || (answer instanceof Word word && !word.known())) {
            return Optional.of(OPEN);
        }
        Obstacle obstacle = obstacle(property.path()).orElse(null);
        return obstacle == null ? Optional.empty() : weak(judged, obstacle, answer == Presence.PRESENT);
    }

    private static Optional<Doubt> weak(GapCase judged, Obstacle obstacle, boolean present) {
        Support support = present ? judged.support().of(obstacle) : judged.absence(obstacle);
        return support == Support.CLAIMED
                ? Optional.of(CLAIMED)
                : support == Support.DISPUTED ? Optional.of(DISPUTED) : Optional.empty();
    }

    /** Returns the obstacle that a contract path names; empty where it names something else. */
    static Optional<Obstacle> obstacle(String path) {
        return path.startsWith(OBSTACLES)
                ? Optional.of(Obstacle.valueOf(path.substring(OBSTACLES.length())))
                : Optional.empty();
    }
}
