package io.gapwise.insight.signs;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what the groups say. Each is read in a case of its own, in which nobody else spoke. */
final class Comparing {

    /** Two neighbouring shares may well be the same share, seen by few people. */
    private static final int APART_FROM = 4;

    private final Evaluator evaluator;
    private final SignBook book;
    private final GapCase gapCase;
    private final Map<StatedBy, GapCase> alone = new EnumMap<>(StatedBy.class);

    Comparing(Evaluator evaluator, SignBook book, GapCase gapCase) {
        this.evaluator = evaluator;
        this.book = book;
        this.gapCase = gapCase;
        for (StatedBy by : StatedBy.values()) {
            List<Statement> said = statements().stream()
                    .filter(statement -> statement.by() == by)
                    .toList();
            if (!said.isEmpty()) {
                alone.put(by, gapCase.withOnly(said));
            }
        }
    }

    Parting parting() {
        List<PartingRow> rows = new ArrayList<>();
        for (Obstacle obstacle : Obstacle.values()) {
            List<PartingCell> cells = cells(obstacle);
            if (!cells.isEmpty()) {
                rows.add(row(obstacle, cells));
            }
        }
        rows.sort(Comparator.comparing((PartingRow row) -> !row.parts())
                .thenComparing(Comparator.comparingInt(PartingRow::distance).reversed())
                .thenComparing(PartingRow::kind));
        List<Obstacle> joins = rows.stream()
                .filter(row -> row.kind() == PartingRow.Kind.AGREED)
                .map(PartingRow::obstacle)
                .toList();
        return new Parting(rows, alone.keySet().stream().map(this::view).toList(), joins, mixedUp());
    }

    private List<Statement> statements() {
        List<Statement> statements = gapCase.evidence().statements();
        return statements == null ? List.of() : statements;
    }

    private List<PartingCell> cells(Obstacle obstacle) {
        List<PartingCell> cells = new ArrayList<>();
        alone.forEach((by, only) -> {
            if (only.evidence().speaksOf(obstacle)) {
                cells.add(cell(obstacle, by, only));
            }
        });
        return cells;
    }

    private static PartingCell cell(Obstacle obstacle, StatedBy by, GapCase only) {
        Presence says = only.judged().obstacles().of(obstacle);
        Set<EvidenceSource> shownBy = EnumSet.noneOf(EvidenceSource.class);
        Integer people = null;
        for (Statement said : Objects.requireNonNull(only.evidence().statements())) {
            if (said.obstacle() == obstacle && said.says().name().equals(says.name())) {
                people = most(people, said.people());
                Optional.ofNullable(said.shownBy()).ifPresent(shownBy::add);
            }
        }
        return new PartingCell(
                by, says, only.share().of(obstacle), only.support().of(obstacle), people, shownBy);
    }

    /** Two statements of one group may come from the same people, so their numbers are not added. */
    private static @Nullable Integer most(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }

    private PartingRow row(Obstacle obstacle, List<PartingCell> cells) {
        int distance = 0;
        boolean opposed = false;
        for (PartingCell one : cells) {
            for (PartingCell other : cells) {
                distance = Math.max(distance, one.distance(other));
                opposed |= one.opposes(other);
            }
        }
        PartingRow.Kind kind = cells.size() < 2
                ? PartingRow.Kind.ALONE
                : opposed
                        ? PartingRow.Kind.OPPOSED
                        : distance >= APART_FROM ? PartingRow.Kind.APART : PartingRow.Kind.AGREED;
        boolean parts = kind == PartingRow.Kind.OPPOSED || kind == PartingRow.Kind.APART;
        return new PartingRow(
                obstacle,
                gapCase.obstacles().of(obstacle),
                kind,
                cells,
                distance,
                parts ? settling(obstacle).orElse(null) : null);
    }

    /** Returns the record that would settle it: one that shows it rather than one more word, and the quickest. */
    private Optional<WayToFindOut> settling(Obstacle obstacle) {
        return book.of(obstacle).stream()
                .flatMap(signs -> signs.findOut().stream())
                .min(Comparator.comparing((WayToFindOut way) -> !Evidence.SHOWING.contains(way.shows()))
                        .thenComparing(way -> way.by() != StatedBy.ANALYST)
                        .thenComparing(WayToFindOut::minutes)
                        .thenComparing(WayToFindOut::id));
    }

    private GroupView view(StatedBy by) {
        GapCase only = Objects.requireNonNull(alone.get(by));
        Integer people = null;
        for (Statement said : Objects.requireNonNull(only.evidence().statements())) {
            people = most(people, said.people());
        }
        try {
            Evaluation evaluation = evaluator.evaluate(only);
            return new GroupView(
                    by,
                    people,
                    evaluation.verdict().value(),
                    List.copyOf(evaluation.causes().found()));
        } catch (RuleSetFault e) {
            return new GroupView(by, people, null, List.of());
        }
    }

    private List<MixedUp> mixedUp() {
        List<MixedUp> mixedUp = new ArrayList<>();
        for (ObstacleSigns signs : book.all()) {
            for (LookAlike alike : signs.lookAlikes()) {
                boolean toldAlready = signs.obstacle().compareTo(alike.obstacle()) > 0
                        && book.of(alike.obstacle()).stream()
                                .flatMap(other -> other.lookAlikes().stream())
                                .anyMatch(back -> back.obstacle() == signs.obstacle());
                if (!toldAlready) {
                    mixedUp(signs.obstacle(), alike).ifPresent(mixedUp::add);
                }
            }
        }
        return mixedUp;
    }

    private Optional<MixedUp> mixedUp(Obstacle one, LookAlike alike) {
        for (StatedBy by : alone.keySet()) {
            for (StatedBy otherBy : alone.keySet()) {
                if (names(by, one)
                        && !names(by, alike.obstacle())
                        && names(otherBy, alike.obstacle())
                        && !names(otherBy, one)) {
                    return Optional.of(new MixedUp(by, one, otherBy, alike.obstacle(), alike.decides()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean names(StatedBy by, Obstacle obstacle) {
        return Objects.requireNonNull(alone.get(by)).judged().obstacles().of(obstacle) == Presence.PRESENT;
    }
}
