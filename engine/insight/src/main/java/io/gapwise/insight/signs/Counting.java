package io.gapwise.insight.signs;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import java.util.List;
import java.util.Optional;

/** Counts what the people of a group see of one obstacle, and says what follows from it. */
final class Counting {

    /** That nothing is there is believed only of this many people who can see it. */
    static final int ENOUGH = 5;

    private static final int TOLD_BY = 2;
    private static final int NEARLY_ALL_AGAINST = 80;
    private static final int ALL_FROM = 90;
    private static final int MOST_ABOVE = 50;
    private static final int SOME_FROM = 20;

    private final ObstacleSigns signs;
    private final StatedBy group;
    private final List<PersonView> views;
    private final int saidFor;
    private final int saidAgainst;
    private final int neither;
    private final int cannotSee;

    Counting(ObstacleSigns signs, StatedBy group, List<PersonView> views) {
        this.signs = signs;
        this.group = group;
        this.views = views;
        this.saidFor = count(Sign.FOR);
        this.saidAgainst = count(Sign.AGAINST);
        this.neither = count(Sign.NEITHER);
        this.cannotSee = count(Sign.UNKNOWN);
    }

    Sighting sighting() {
        Optional<Stated> says = group == StatedBy.PERFORMERS ? performersSay() : othersSay();
        return new Sighting(signs.obstacle(), saidFor, saidAgainst, neither, cannotSee, says.map(this::statement));
    }

    private int informed() {
        return saidFor + saidAgainst + neither;
    }

    private Optional<Stated> performersSay() {
        if (3 * cannotSee > views.size()) {
            return Optional.empty();
        } else if (saidFor >= TOLD_BY) {
            return Optional.of(Stated.PRESENT);
        }
        boolean absent = informed() >= ENOUGH && 100 * saidAgainst >= NEARLY_ALL_AGAINST * informed();
        return absent ? Optional.of(Stated.ABSENT) : Optional.empty();
    }

    /** Others are asked of the same people, so the middle answer counts; where the two middle ones differ, nothing. */
    private Optional<Stated> othersSay() {
        if (2 * saidFor > informed()) {
            return Optional.of(Stated.PRESENT);
        }
        return 2 * saidAgainst > informed() ? Optional.of(Stated.ABSENT) : Optional.empty();
    }

    private Statement statement(Stated says) {
        boolean present = says == Stated.PRESENT;
        return new Statement(
                signs.obstacle(),
                says,
                group,
                shownBy(present ? Sign.FOR : Sign.AGAINST),
                present ? share() : Share.UNKNOWN,
                present ? saidFor : saidAgainst,
                null);
    }

    /**
     * What others say of people who are not asked stays an opinion, however many say it; so does what most of those who
     * say it have only an impression of.
     */
    private EvidenceSource shownBy(Sign sign) {
        if (signs.obstacle().accuses() && group != StatedBy.PERFORMERS) {
            return EvidenceSource.OPINION;
        }
        long impressions = views.stream()
                .filter(view -> view.sign() == sign && view.impression())
                .count();
        return 2 * impressions > count(sign) ? EvidenceSource.OPINION : EvidenceSource.SURVEY;
    }

    private Share share() {
        boolean ofThemselves = group == StatedBy.PERFORMERS
                && signs.questions(group).stream().anyMatch(question -> question.counts() == SignCount.SELF);
        return ofThemselves ? shareOfThemselves() : middleShare();
    }

    private Share shareOfThemselves() {
        int percentOfInformed = 100 * saidFor;
        if (percentOfInformed >= ALL_FROM * informed()) {
            return Share.ALL;
        } else if (percentOfInformed > MOST_ABOVE * informed()) {
            return Share.MOST;
        }
        return percentOfInformed >= SOME_FROM * informed() ? Share.SOME : Share.FEW;
    }

    /**
     * Returns the middle of the shares that were named, where "none" is one too; of two middle ones the smaller, so that
     * nothing gets harsher.
     */
    private Share middleShare() {
        List<Integer> named = views.stream()
                .filter(view -> view.sign() == Sign.AGAINST
                        || view.sign() == Sign.FOR && view.share().known())
                .map(view -> view.sign() == Sign.AGAINST ? 0 : rank(view.share()))
                .sorted()
                .toList();
        if (named.isEmpty() || named.get(named.size() - 1) == 0) {
            return Share.UNKNOWN;
        }
        int middle = Math.max(rank(Share.FEW), named.get((named.size() - 1) / 2));
        return Share.values()[Share.UNKNOWN.ordinal() - middle];
    }

    /** Ranks a share: 1 for a few, 4 for all. */
    private static int rank(Share share) {
        return Share.UNKNOWN.ordinal() - share.ordinal();
    }

    private int count(Sign sign) {
        return (int) views.stream().filter(view -> view.sign() == sign).count();
    }
}
