package io.gapwise.site.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Parting;
import io.gapwise.insight.signs.PartingCell;
import io.gapwise.insight.signs.PartingRow;
import io.gapwise.insight.signs.Sighting;
import io.gapwise.service.voices.VoiceResults;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Shows obstacles by groups, those on which the groups part first.
 *
 * @param groups the groups that answered or of whom something is said, in contract order
 */
public record PartingTable(List<StatedBy> groups, List<Line> lines) {

    /**
     * One obstacle.
     *
     * @param kind how the groups stand to each other; null where nothing follows from what any of them sees
     */
    public record Line(Obstacle obstacle, PartingRow.@Nullable Kind kind, List<Square> squares) {}

    /**
     * What one group says of one obstacle.
     *
     * @param seen what the group answered, as far as it may be shown; null where nothing may be
     * @param stated what follows from all that is said for the group; null where nothing follows
     */
    public record Square(@Nullable Sighting seen, @Nullable PartingCell stated) {

        /** Says whether the group says PRESENT or ABSENT; UNKNOWN where nothing follows from what it says. */
        public Presence says() {
            if (seen != null && seen.statement().isPresent()) {
                return seen.statement().get().says() == Stated.PRESENT ? Presence.PRESENT : Presence.ABSENT;
            }
            return stated == null ? Presence.UNKNOWN : stated.says();
        }
    }

    static PartingTable of(VoiceResults results) {
        Parting parting = results.parting();
        Map<Obstacle, PartingRow> rows = new LinkedHashMap<>();
        if (parting != null) {
            parting.rows().forEach(row -> rows.put(row.obstacle(), row));
        }
        Map<StatedBy, Map<Obstacle, Sighting>> seen = new EnumMap<>(StatedBy.class);
        results.groups()
                .forEach(group -> group.obstacles()
                        .forEach(each -> seen.computeIfAbsent(group.group(), by -> new EnumMap<>(Obstacle.class))
                                .put(each.obstacle(), each)));
        Set<StatedBy> groups = new TreeSet<>(seen.keySet());
        rows.values().forEach(row -> row.cells().forEach(cell -> groups.add(cell.by())));
        Set<Obstacle> obstacles = new LinkedHashSet<>(rows.keySet());
        Set<Obstacle> others = new TreeSet<>();
        seen.values().forEach(each -> others.addAll(each.keySet()));
        obstacles.addAll(others);
        return new PartingTable(
                List.copyOf(groups),
                obstacles.stream()
                        .map(obstacle -> line(obstacle, rows.get(obstacle), groups, seen))
                        .toList());
    }

    private static Line line(
            Obstacle obstacle,
            @Nullable PartingRow row,
            Set<StatedBy> groups,
            Map<StatedBy, Map<Obstacle, Sighting>> seen) {
        List<Square> squares = groups.stream()
                .map(group -> new Square(
                        seen.getOrDefault(group, Map.of()).get(obstacle), row == null ? null : cell(row, group)))
                .toList();
        return new Line(obstacle, row == null ? null : row.kind(), squares);
    }

    private static @Nullable PartingCell cell(PartingRow row, StatedBy group) {
        return row.cells().stream()
                .filter(cell -> cell.by() == group)
                .findFirst()
                .orElse(null);
    }
}
