package io.gapwise.core.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Weighs what is said of one obstacle: whether it stands in the way, how well that is shown, and of how many of the
 * people it is true. The order of the statements and who in a group made them make no difference.
 */
final class Voices {

    private final Obstacle obstacle;
    private final Presence answered;
    private final Evidence evidence;
    private final List<Statement> present;
    private final List<Statement> absent;

    /** @param answered the obstacle's own answer, which stands whatever the statements say */
    Voices(Obstacle obstacle, Presence answered, Evidence evidence) {
        this.obstacle = obstacle;
        this.answered = answered;
        this.evidence = evidence;
        this.present = saying(Stated.PRESENT);
        this.absent = saying(Stated.ABSENT);
    }

    /** Returns the voices about each obstacle, by its place. */
    static Voices[] each(Obstacles obstacles, Evidence evidence) {
        Voices[] each = new Voices[Obstacle.EACH.length];
        for (Obstacle obstacle : Obstacle.EACH) {
            each[obstacle.ordinal()] = new Voices(obstacle, obstacles.of(obstacle), evidence);
        }
        return each;
    }

    /** Returns the obstacle's own answer, or else what the better shown statements say. */
    Presence presence() {
        if (answered != Presence.UNKNOWN || (present.isEmpty() && absent.isEmpty())) {
            return answered;
        }
        return level(present) < level(absent) ? Presence.ABSENT : Presence.PRESENT;
    }

    Support support() {
        if (presence() != Presence.PRESENT) {
            return Support.NONE;
        } else if (present.isEmpty() && absent.isEmpty()) {
            return evidence.support(obstacle);
        }
        return level(present) <= level(absent) ? Support.DISPUTED : supportOf(present);
    }

    /** Says how well it is shown that the obstacle is not there; NONE where nobody says so. */
    Support absence() {
        if (presence() != Presence.ABSENT) {
            return Support.NONE;
        } else if (present.isEmpty() && absent.isEmpty()) {
            return evidence.support(false);
        }
        return level(absent) <= level(present) ? Support.DISPUTED : supportOf(absent);
    }

    /** Returns the smallest of the shares that the best shown statements name, so that nobody's word makes it harsher. */
    Share share() {
        if (presence() != Presence.PRESENT || present.isEmpty()) {
            return Share.UNKNOWN;
        }
        int best = 0;
        for (Statement said : present) {
            best = Math.max(best, level(List.of(said)));
        }
        Share smallest = Share.UNKNOWN;
        for (Statement said : present) {
            boolean smaller = smallest == Share.UNKNOWN || said.share().compareTo(smallest) > 0;
            if (level(List.of(said)) == best && said.share() != Share.UNKNOWN && smaller) {
                smallest = said.share();
            }
        }
        return smallest;
    }

    /** Ranks how well a side is shown: 0 where nobody says so, then CLAIMED, TOLD and SHOWN. */
    private int level(List<Statement> side) {
        return side.isEmpty() ? 0 : 1 + supportOf(side).ordinal();
    }

    private Support supportOf(List<Statement> side) {
        if (anyShownBy(side, Evidence.SHOWING)) {
            return Support.SHOWN;
        }
        boolean bySelf = false;
        for (Statement said : side) {
            bySelf |= said.by() == StatedBy.PERFORMERS;
        }
        boolean accused = obstacle.accuses() && side.get(0).says() == Stated.PRESENT;
        boolean told = bySelf || (!accused && (anyShownBy(side, Evidence.TELLING) || groups(side) > 1));
        return told ? Support.TOLD : Support.CLAIMED;
    }

    private static boolean anyShownBy(List<Statement> side, Set<EvidenceSource> of) {
        for (Statement said : side) {
            if (said.shownBy() != null && of.contains(said.shownBy())) {
                return true;
            }
        }
        return false;
    }

    /** Counts the groups whose members say so. */
    private static int groups(List<Statement> side) {
        long groups = 0;
        for (Statement said : side) {
            Stakeholder group = said.by().group();
            if (group != null) {
                groups |= 1L << group.ordinal();
            }
        }
        return Long.bitCount(groups);
    }

    private List<Statement> saying(Stated what) {
        List<Statement> statements = evidence.statements();
        List<Statement> saying = List.of();
        if (statements != null) {
            for (int i = 0; i < statements.size(); i++) {
                Statement said = statements.get(i);
                if (said.obstacle() == obstacle && said.says() == what) {
                    saying = saying.isEmpty() ? new ArrayList<>() : saying;
                    saying.add(said);
                }
            }
        }
        return saying;
    }
}
