package io.gapwise.service.outcomes;

import io.gapwise.core.followup.ShownBy;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.initiatives.HeldInitiatives;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sheetmaps.StoredSheetMap;
import io.gapwise.service.sheetmaps.TenantSheetMaps;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.Normal;
import io.gapwise.sheets.outcomes.OutcomeCounts;
import io.gapwise.sheets.outcomes.OutcomeGuess;
import io.gapwise.sheets.outcomes.OutcomeMap;
import io.gapwise.sheets.outcomes.OutcomeMapJson;
import io.gapwise.sheets.outcomes.OutcomeReport;
import io.gapwise.sheets.outcomes.OutcomeUse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads reports of learning platforms and tables of figures for an initiative. Only counts, means and series are
 * stored. A file that is read again on the same day takes the place of what it said before.
 */
@Component
public class OutcomeSheets {

    private static final int MOST_LISTED = 50;

    private final Initiatives initiatives;
    private final HeldInitiatives held;
    private final InitiativeOutcomes outcomes;
    private final Observations observations;
    private final OutcomeImports imports;
    private final TenantSheetMaps maps;
    private final Audit audit;

    OutcomeSheets(
            Initiatives initiatives,
            HeldInitiatives held,
            InitiativeOutcomes outcomes,
            Observations observations,
            OutcomeImports imports,
            TenantSheetMaps maps,
            Audit audit) {
        this.initiatives = initiatives;
        this.held = held;
        this.outcomes = outcomes;
        this.observations = observations;
        this.imports = imports;
        this.maps = maps;
        this.audit = audit;
    }

    private record Chosen(FoundTable table, OutcomeMap map, SheetTaken.MapFrom from) {}

    /**
     * Reads a file, and stores what it says unless only that is asked for.
     *
     * @throws BadCase if the file holds nothing that can be counted
     * @throws ResourceNotFound if there is no such initiative or map
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook
     */
    public SheetTaken take(String initiative, Path file, SheetWishes wishes, Locale language)
            throws IOException, BadCase, ResourceNotFound, Refusal {
        Initiative asked = initiatives.get(initiative);
        String id = asked.id();
        OutcomeReport report = OutcomeReport.open(file);
        Chosen chosen = chosen(report, wishes, language);
        OutcomeCounts counts = report.counts(chosen.table(), chosen.map(), wishes.course(), outcomes.today());
        requireCourse(counts, wishes);
        LocalDate last = wishes.on() == null ? counts.lastCompleted() : null;
        LocalDate on = wishes.on() != null ? wishes.on() : last != null ? last : outcomes.today();
        List<Observation> found = observed(counts, on);
        Map<SeriesName, List<Point>> series = points(counts);
        if (found.isEmpty() && series.isEmpty()) {
            throw nothing(counts);
        }
        String sheet = wishes.dryRun() ? null : UUID.randomUUID().toString();
        Stored stored = sheet == null
                ? new Stored(0, prepared(id, series))
                : held.held(id, () -> store(id, sheet, chosen, counts, found, series));
        for (InitiativeOutcomes.Prepared each : stored.series().values()) {
            each.requireFit();
        }
        if (sheet != null) {
            initiatives.refresh(id);
        }
        return new SheetTaken(
                sheet,
                on,
                last != null,
                wishes.on() == null && last == null,
                wishes.course(),
                chosen.table(),
                chosen.map(),
                chosen.from(),
                counts,
                asked.content().reaches(),
                found,
                stored.replaced(),
                stored.series().values().stream()
                        .map(InitiativeOutcomes.Prepared::change)
                        .toList());
    }

    /** Lists the files that were read for an initiative, the last one first. */
    List<OutcomeImports.Import> taken(String initiative) throws ResourceNotFound, Refusal {
        return imports.of(initiatives.get(initiative).id(), MOST_LISTED);
    }

    private Chosen chosen(OutcomeReport report, SheetWishes wishes, Locale language) throws BadCase, ResourceNotFound {
        if (wishes.map() != null) {
            OutcomeMap named = named(wishes.map());
            FoundTable table = report.table(named)
                    .orElseThrow(() -> bad(
                            ProblemKind.NO_SUCH_FIELD,
                            Sentence.of("report.missing", String.join(", ", report.missing(named)))));
            return new Chosen(table, named, SheetTaken.MapFrom.NAMED);
        }
        FoundTable table = report.table().orElseThrow(() -> bad(ProblemKind.MISSING, Sentence.of("report.noTable")));
        Optional<OutcomeMap> earlier = imports.lastMap(table.shape()).flatMap(OutcomeSheets::read);
        if (earlier.isPresent()) {
            return new Chosen(table, earlier.get(), SheetTaken.MapFrom.EARLIER);
        }
        return new Chosen(table, OutcomeGuess.of(table, language), SheetTaken.MapFrom.GUESSED);
    }

    private OutcomeMap named(String name) throws ResourceNotFound {
        StoredSheetMap stored = maps.find(name).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.map")));
        return read(stored.json()).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.reportMap")));
    }

    private static Optional<OutcomeMap> read(String json) {
        try {
            return Optional.of(OutcomeMapJson.read(json.getBytes(StandardCharsets.UTF_8)));
        } catch (BadCase e) {
            return Optional.empty();
        }
    }

    private static List<Observation> observed(OutcomeCounts counts, LocalDate on) {
        List<Observation> found = new ArrayList<>();
        if (counts.started() != null && counts.completed() != null && counts.people() > 0) {
            found.add(counted(ObservationKind.STARTED, counts.started(), counts.people(), on));
            found.add(counted(ObservationKind.COMPLETED, counts.completed(), counts.people(), on));
        }
        counts.scores()
                .forEach((use, score) ->
                        found.add(new Observation(kind(use), on, null, score.people(), score.mean(), shownBy(use))));
        return found;
    }

    private static Observation counted(ObservationKind kind, int count, int of, LocalDate on) {
        return new Observation(kind, on, count, of, null, ShownBy.RECORDS);
    }

    private static ObservationKind kind(OutcomeUse use) {
        return ObservationKind.valueOf(use.name());
    }

    private static ShownBy shownBy(OutcomeUse use) {
        return switch (use) {
            case LIKED, RELEVANT, CONFIDENT -> ShownBy.SELF_REPORT;
            case ON_THE_TASK -> ShownBy.OBSERVED;
            case TEST_BEFORE, TEST_ON_THE_DAY, TEST_LATER, STATUS, PROGRESS, COMPLETED_ON -> ShownBy.RECORDS;
            case PERSON, COURSE, DATE, FIGURE, COMPARISON, UNUSED -> ShownBy.UNKNOWN;
        };
    }

    private static Map<SeriesName, List<Point>> points(OutcomeCounts counts) throws BadCase {
        Map<SeriesName, List<Point>> all = new LinkedHashMap<>();
        for (SeriesName name : SeriesName.values()) {
            Map<LocalDate, BigDecimal> read = counts.series().get(OutcomeUse.valueOf(name.name()));
            if (read != null) {
                SentValues values = new SentValues();
                List<Point> points = new ArrayList<>();
                read.forEach((on, value) -> {
                    BigDecimal stored = values.rounded(value, "/series/" + name + "/" + on);
                    if (stored != null) {
                        points.add(new Point(on, stored));
                    }
                });
                values.refuseIfWrong();
                all.put(name, points);
            }
        }
        return all;
    }

    private Map<SeriesName, InitiativeOutcomes.Prepared> prepared(String id, Map<SeriesName, List<Point>> series) {
        Map<SeriesName, InitiativeOutcomes.Prepared> prepared = new LinkedHashMap<>();
        series.forEach((name, points) -> prepared.put(name, outcomes.prepare(id, name, points)));
        return prepared;
    }

    /**
     * What became of a file.
     *
     * @param replaced how many observations of earlier files went
     */
    private record Stored(int replaced, Map<SeriesName, InitiativeOutcomes.Prepared> series) {}

    /** Stores what a file says; nothing of it where one of the series would have too many points. */
    private Stored store(
            String id,
            String sheet,
            Chosen chosen,
            OutcomeCounts counts,
            List<Observation> found,
            Map<SeriesName, List<Point>> series) {
        Map<SeriesName, InitiativeOutcomes.Prepared> prepared = prepared(id, series);
        if (!prepared.values().stream().allMatch(InitiativeOutcomes.Prepared::fits)) {
            return new Stored(0, prepared);
        }
        int gone = 0;
        for (Observation each : found) {
            gone += observations.replaceable(id, each.kind(), each.on());
            observations.add(outcomes.stored(id, new SentObservation(each, null), sheet));
        }
        prepared.forEach((name, each) -> outcomes.put(id, name, each));
        imports.add(new OutcomeImports.Import(
                sheet,
                id,
                chosen.table().shape(),
                OutcomeJson.text(OutcomeMapJson.tree(chosen.map())),
                OutcomeJson.text(SheetTakenJson.counts(counts)),
                outcomes.now(),
                Callers.current().name()));
        audit.record(AuditAction.OUTCOME_SHEET_TAKEN, id);
        return new Stored(gone, prepared);
    }

    /** A course that no row is about is not the same as a course in which nobody is. */
    private static void requireCourse(OutcomeCounts counts, SheetWishes wishes) throws BadCase {
        String course = wishes.course();
        Set<String> there = counts.courses().keySet();
        if (course != null
                && !there.isEmpty()
                && there.stream().noneMatch(each -> Normal.plain(each).equals(Normal.plain(course)))) {
            throw bad(ProblemKind.NO_SUCH_WORD, Sentence.of("report.noCourse", String.join(", ", there)));
        }
    }

    private static BadCase nothing(OutcomeCounts counts) {
        return bad(
                ProblemKind.MISSING,
                counts.leftOut().isEmpty()
                        ? Sentence.of("report.nothing")
                        : Sentence.of("report.allLeftOut", counts.rows()));
    }

    private static BadCase bad(ProblemKind kind, Sentence said) {
        return new BadCase(List.of(Problem.at(kind, "", said)));
    }
}
