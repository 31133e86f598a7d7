package io.gapwise.core.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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
        int best = present.stream().mapToInt(said -> level(List.of(said))).max().orElseThrow();
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
        boolean bySelf = side.stream().anyMatch(said -> said.by() == StatedBy.PERFORMERS);
        boolean accused = obstacle.accuses() && side.get(0).says() == Stated.PRESENT;
        boolean told = bySelf
                || (!accused
                        && (anyShownBy(side, Evidence.TELLING) || groups(side).size() > 1));
        return told ? Support.TOLD : Support.CLAIMED;
    }

    private static boolean anyShownBy(List<Statement> side, Set<EvidenceSource> of) {
        return side.stream().map(Statement::shownBy).filter(Objects::nonNull).anyMatch(of::contains);
    }

    private static Set<Stakeholder> groups(List<Statement> side) {
        Set<Stakeholder> groups = EnumSet.noneOf(Stakeholder.class);
        for (Statement said : side) {
            Stakeholder group = said.by().group();
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    private List<Statement> saying(Stated what) {
        List<Statement> statements = evidence.statements();
        List<Statement> saying = List.of();
        if (statements != null) {
            for (Statement said : statements) {
                if (said.obstacle() == obstacle && said.says() == what) {
                    saying = saying.isEmpty() ? new ArrayList<>() : saying;
                    saying.add(said);
                }
            }
        }
        return saying;
    }
}
