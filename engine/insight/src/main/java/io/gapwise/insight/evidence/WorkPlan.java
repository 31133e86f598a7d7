package io.gapwise.insight.evidence;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.evidence.Step.Part;
import io.gapwise.insight.signs.WayToFindOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses for each question the way that costs least once the visits for more important questions are made anyway, and
 * puts the ways together that go to the same people in the same form.
 */
final class WorkPlan {

    /** What is asked on the way costs about a quarter of what it would cost alone. */
    private static final int ON_THE_WAY = 4;

    private static final int ROUNDED_TO = 5;

    /** A survey has fifteen questions at most, and the first ones ask how much somebody can see. */
    private static final int MOST_BY_LINK = 12;

    private final Map<Visit, List<Part>> visits = new LinkedHashMap<>();

    /** What makes two ways one visit: the same people in the same form. */
    private record Visit(StatedBy by, EvidenceSource shows, boolean voices) {

        static Visit of(WayToFindOut way) {
            return new Visit(way.by(), way.shows(), way.voices());
        }
    }

    /** @param ways the ways that are good enough for a question, the cheapest first; there may be none */
    void add(String field, List<WayToFindOut> ways, @Nullable Obstacle obstacle) {
        List<WayToFindOut> withRoom = ways.stream().filter(this::hasRoom).toList();
        WayToFindOut cheapest = null;
        for (WayToFindOut way : withRoom.isEmpty() ? ways : withRoom) {
            boolean better = cheapest == null || (!weaker(way, cheapest, obstacle) && extra(way) < extra(cheapest));
            cheapest = better ? way : cheapest;
        }
        if (cheapest != null) {
            visits.computeIfAbsent(Visit.of(cheapest), visit -> new ArrayList<>())
                    .add(new Part(field, cheapest));
        }
    }

    private boolean hasRoom(WayToFindOut way) {
        return !way.voices() || visits.getOrDefault(Visit.of(way), List.of()).size() < MOST_BY_LINK;
    }

    /** Says whether somebody would be accused on weaker grounds only because that is cheaper. */
    private static boolean weaker(WayToFindOut way, WayToFindOut than, @Nullable Obstacle obstacle) {
        return obstacle != null && obstacle.accuses() && Ways.isShown(than) && !Ways.isShown(way);
    }

    private int extra(WayToFindOut way) {
        List<Part> parts = visits.get(Visit.of(way));
        return parts == null ? way.minutes() : onTheWay(way.minutes());
    }

    private static int onTheWay(int minutes) {
        int share = (minutes + ON_THE_WAY - 1) / ON_THE_WAY;
        return (share + ROUNDED_TO - 1) / ROUNDED_TO * ROUNDED_TO;
    }

    /** Lists the steps in the order of the most important question that each of them answers. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        visits.forEach((visit, parts) ->
                steps.add(new Step(visit.by(), visit.shows(), visit.voices(), minutes(parts), parts)));
        return steps;
    }

    /** The longest takes its time, and everything else is asked or looked at on the way. A link is sent once for all. */
    private static int minutes(List<Part> parts) {
        int longest = 0;
        int all = 0;
        for (Part part : parts) {
            longest = Math.max(longest, part.way().minutes());
            all += onTheWay(part.way().minutes());
        }
        return parts.get(0).way().voices() ? longest : longest + all - onTheWay(longest);
    }
}
