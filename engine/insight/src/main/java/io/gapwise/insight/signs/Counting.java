package io.gapwise.insight.signs;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts what the people of a group see of one obstacle, and says what follows from it. */
final class Counting {

    /** From this many people who can see it on, some may differ from the others where these say that it is not there. */
    static final int ENOUGH = 5;

    /** So few may say that it is not there only if nobody who can see it says anything else. */
    private static final int FEW_OF_ONE_MIND = 3;

    private static final int TOLD_BY = 2;
    private static final int NEARLY_ALL_AGAINST = 80;
    private static final int ALL_FROM = 90;
    private static final int MOST_ABOVE = 50;
    private static final int SOME_FROM = 20;

    private final ObstacleSigns signs;
    private final StatedBy group;
    private final Map<PersonView, Integer> people;
    private final int all;
    private final int saidFor;
    private final int saidAgainst;
    private final int neither;
    private final int cannotSee;

    /** @param people how many people see the same, so that it costs the same however many they are */
    Counting(ObstacleSigns signs, StatedBy group, Map<PersonView, Integer> people) {
        this.signs = signs;
        this.group = group;
        this.people = people;
        this.all = count(view -> true);
        this.saidFor = count(Sign.FOR);
        this.saidAgainst = count(Sign.AGAINST);
        this.neither = count(Sign.NEITHER);
        this.cannotSee = count(Sign.UNKNOWN);
    }

    Sighting sighting() {
        return new Sighting(signs.obstacle(), saidFor, saidAgainst, neither, cannotSee, statement());
    }

    /**
     * Those who saw it say what is so. Only where nothing follows from them, the impressions count too, and then all of
     * it is an opinion. What others say of people who are not asked stays one, however many saw it.
     */
    private Optional<Statement> statement() {
        if (signs.obstacle().accuses() && group != StatedBy.PERFORMERS) {
            return statement(EvidenceSource.OPINION);
        }
        return new Counting(signs, group, withoutImpressions())
                .statement(EvidenceSource.SURVEY)
                .or(() -> statement(EvidenceSource.OPINION));
    }

    private Map<PersonView, Integer> withoutImpressions() {
        return people.entrySet().stream()
                .filter(each -> !each.getKey().impression())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int informed() {
        return saidFor + saidAgainst + neither;
    }

    private Optional<Stated> performersSay() {
        if (3 * cannotSee > all) {
            return Optional.empty();
        } else if (saidFor >= TOLD_BY) {
            return Optional.of(Stated.PRESENT);
        }
        boolean absent = informed() >= ENOUGH
                ? 100 * saidAgainst >= NEARLY_ALL_AGAINST * informed()
                : informed() >= FEW_OF_ONE_MIND && saidAgainst == informed();
        return absent ? Optional.of(Stated.ABSENT) : Optional.empty();
    }

    /** Others are asked of the same people, so the middle answer counts; where the two middle ones differ, nothing. */
    private Optional<Stated> othersSay() {
        if (2 * saidFor > informed()) {
            return Optional.of(Stated.PRESENT);
        }
        return 2 * saidAgainst > informed() ? Optional.of(Stated.ABSENT) : Optional.empty();
    }

    private Optional<Statement> statement(EvidenceSource shownBy) {
        return (group == StatedBy.PERFORMERS ? performersSay() : othersSay()).map(says -> statement(says, shownBy));
    }

    private Statement statement(Stated says, EvidenceSource shownBy) {
        boolean present = says == Stated.PRESENT;
        return new Statement(
                signs.obstacle(),
                says,
                group,
                shownBy,
                present ? share() : Share.UNKNOWN,
                present ? saidFor : saidAgainst,
                null);
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
        int most = rank(Share.ALL);
        int named = count(view -> named(view) >= 0);
        int middle = 0;
        for (int before = count(view -> named(view) == 0); middle < most && 2 * before < named; ) {
            middle++;
            int here = middle;
            before += count(view -> named(view) == here);
        }
        if (count(view -> named(view) > 0) == 0) {
            return Share.UNKNOWN;
        }
        return Share.values()[Share.UNKNOWN.ordinal() - Math.max(rank(Share.FEW), middle)];
    }

    /** Returns the rank of the share that somebody names, 0 for none; negative where somebody names no share. */
    private static int named(PersonView view) {
        if (view.sign() == Sign.AGAINST) {
            return 0;
        }
        return view.sign() == Sign.FOR && view.share().known() ? rank(view.share()) : -1;
    }

    /** Ranks a share: 1 for a few, 4 for all. */
    private static int rank(Share share) {
        return Share.UNKNOWN.ordinal() - share.ordinal();
    }

    private int count(Sign sign) {
        return count(view -> view.sign() == sign);
    }

    private int count(Predicate<PersonView> which) {
        return people.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
