package io.gapwise.site.casepage;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Side;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a case tells about an obstacle.
 *
 * @param answer PRESENT, ABSENT or null; what statements say counts where the obstacle has no answer of its own
 * @param said the first statements about it, as they are sent
 * @param more how many further statements there are
 */
record ShownObstacle(
        Obstacle obstacle,
        String path,
        @Nullable Object answer,
        List<Map<?, ?>> said,
        int more,
        @Nullable String note) {

    private static final String OBSTACLES = "obstacles.";

    /** A case may have a thousand statements. */
    private static final int SHOWN = 5;

    static boolean is(Property property) {
        return property.path().startsWith(OBSTACLES);
    }

    static List<ShownObstacle> all(GapCase gapCase, Map<String, String> notes) {
        GapCase judged = gapCase.judged();
        List<Map<?, ?>> said = CaseAnswers.sent(gapCase.evidence().statements()) instanceof List<?> all
                ? all.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
                : List.of();
        return Property.sent().stream()
                .filter(ShownObstacle::is)
                .map(property -> of(property, judged, said, notes))
                .toList();
    }

    private static ShownObstacle of(
            Property property, GapCase judged, List<Map<?, ?>> said, Map<String, String> notes) {
        String name = property.path().substring(OBSTACLES.length());
        List<Map<?, ?>> own =
                said.stream().filter(each -> name.equals(each.get("obstacle"))).toList();
        return new ShownObstacle(
                Obstacle.valueOf(name),
                property.path(),
                CaseAnswers.sent(property.read(judged)),
                own.stream().limit(SHOWN).toList(),
                Math.max(0, own.size() - SHOWN),
                notes.get(name));
    }

    public boolean answered() {
        return answer != null;
    }

    public boolean ofWorkplace() {
        return obstacle.side() == Side.WORKPLACE;
    }

    /** Says whether there is more to tell than that nobody knows. */
    public boolean hasMore() {
        return answer != null || !said.isEmpty() || note != null;
    }
}
