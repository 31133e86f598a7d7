package io.gapwise.insight.evidence;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.SignBook;
import io.gapwise.insight.signs.WayToFindOut;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Knows the ways to find out the answer to a question. */
public final class Ways {

    private final Function<String, List<WayToFindOut>> written;

    Ways(Function<String, List<WayToFindOut>> written) {
        this.written = written;
    }

    /** Returns the ways that are written in a book of signs. */
    public static Ways of(SignBook book) {
        return new Ways(book::findOut);
    }

    /** Returns the way to find out the answer to a question that has this id. */
    public Optional<WayToFindOut> find(String path, String id) {
        return all(path).stream().filter(way -> way.id().equals(id)).findFirst();
    }

    /** Lists all ways that are written for a question, be they good enough or not. */
    public List<WayToFindOut> all(String path) {
        return written.apply(path);
    }

    /** Lists the ways that are good enough for a question, the cheapest first. */
    List<WayToFindOut> goodEnough(String path, @Nullable Obstacle obstacle) {
        return all(path).stream()
                .filter(way -> obstacle == null || isGoodEnough(way, obstacle))
                .sorted(Comparator.comparing((WayToFindOut way) -> accusesByWord(way, obstacle))
                        .thenComparingInt(WayToFindOut::minutes))
                .toList();
    }

    /**
     * Says whether what is found this way is more than a claim. What others say of people who are not in the room never
     * is; their own word is.
     */
    private static boolean isGoodEnough(WayToFindOut way, Obstacle obstacle) {
        if (isShown(way) || (obstacle.accuses() && way.by() == StatedBy.PERFORMERS)) {
            return true;
        }
        return !obstacle.accuses() && way.shows() != EvidenceSource.OPINION;
    }

    /** Says whether somebody would be accused by what is only told, so that another way comes first. */
    private static boolean accusesByWord(WayToFindOut way, @Nullable Obstacle obstacle) {
        return obstacle != null && obstacle.accuses() && !isShown(way);
    }

    static boolean isShown(WayToFindOut way) {
        return Evidence.SHOWING.contains(way.shows());
    }
}
