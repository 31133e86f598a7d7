package io.gapwise.service.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.figure.Point;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.initiatives.HeldInitiatives;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.initiatives.SentOnce;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was counted, scored and measured of initiatives, for the caller's tenant. */
@Component
public class InitiativeOutcomes {

    /** A series may have so many points, and an initiative so many observations. */
    public static final int MOST_POINTS = 5_000;

    public static final int MOST_OBSERVATIONS = 5_000;

    private final Initiatives initiatives;
    private final HeldInitiatives held;
    private final Observations observations;
    private final SeriesPoints points;
    private final Audit audit;
    private final Clock clock;

    InitiativeOutcomes(
            Initiatives initiatives,
            HeldInitiatives held,
            Observations observations,
            SeriesPoints points,
            Audit audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.held = held;
        this.observations = observations;
        this.points = points;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says what became of points that were sent.
     *
     * @param added how many days are new
     * @param replaced how many days have another value now
     * @param unchanged how many days had this value already
     * @param duplicates the days that were sent more than once; the last value of each counts
     * @param total how many points the series has now
     */
    public record SeriesChange(
            SeriesName series, int added, int replaced, int unchanged, List<LocalDate> duplicates, int total) {

        public SeriesChange {
            duplicates = List.copyOf(duplicates);
        }
    }

    /** Returns how many people an initiative is to reach; null where nobody said. */
    @Nullable Integer reaches(String initiative) throws ResourceNotFound, Refusal {
        return initiatives.get(initiative).content().reaches();
    }

    /** Lists the observations of an initiative by their days. */
    public List<StoredObservation> observations(String initiative) throws ResourceNotFound, Refusal {
        return observations.of(initiatives.get(initiative).id());
    }

    /**
     * Adds the observations of a JSON object or of a list of them, all or none.
     *
     * @throws BadCase with everything that is wrong
     */
    public List<StoredObservation> addObservations(String initiative, byte[] json)
            throws BadCase, ResourceNotFound, Refusal {
        return addObservations(initiative, json, SentOnce.UNTOLD);
    }

    /**
     * Adds the observations of a JSON object or of a list of them, all or none. Returns those that are there where the
     * same form has added them before.
     *
     * @throws BadCase with everything that is wrong
     */
    public List<StoredObservation> addObservations(String initiative, byte[] json, SentOnce once)
            throws BadCase, ResourceNotFound, Refusal {
        String id = initiatives.get(initiative).id();
        List<SentObservation> sent = ObservationReader.read(json, today());
        String text = new String(json, StandardCharsets.UTF_8);
        List<String> ids = IntStream.range(0, sent.size())
                .mapToObj(i -> once.id("OBSERVATION", id, String.valueOf(i), text))
                .toList();
        List<StoredObservation> stored = held.held(id, () -> {
            List<StoredObservation> before = observations.of(id, ids);
            return before.isEmpty() ? add(id, ids, sent) : before;
        });
        if (stored.isEmpty()) {
            throw new BadCase(
                    List.of(Problem.at(ProblemKind.TOO_LARGE, "", Sentence.of("observation.full", MOST_OBSERVATIONS))));
        }
        initiatives.refresh(id);
        return stored;
    }

    /** Adds observations; none where the initiative would have too many. */
    private List<StoredObservation> add(String id, List<String> ids, List<SentObservation> sent) {
        if (observations.count(id) + sent.size() > MOST_OBSERVATIONS) {
            return List.of();
        }
        List<StoredObservation> stored = IntStream.range(0, sent.size())
                .mapToObj(i -> stored(ids.get(i), id, sent.get(i), null))
                .toList();
        stored.forEach(observations::add);
        audit.record(AuditAction.OUTCOMES_ADDED, id);
        return stored;
    }

    StoredObservation stored(String initiative, SentObservation sent, @Nullable String sheet) {
        return stored(UUID.randomUUID().toString(), initiative, sent, sheet);
    }

    private StoredObservation stored(String id, String initiative, SentObservation sent, @Nullable String sheet) {
        return new StoredObservation(
                id,
                initiative,
                sent.content(),
                sent.note(),
                sheet,
                now(),
                Callers.current().name());
    }

    /** @throws ResourceNotFound if the initiative has no such observation */
    public void deleteObservation(String initiative, String observation) throws ResourceNotFound, Refusal {
        String id = initiatives.get(initiative).id();
        boolean deleted = held.held(id, () -> {
            boolean gone = observations.delete(id, observation);
            if (gone) {
                audit.record(AuditAction.OUTCOMES_DELETED, id);
            }
            return gone;
        });
        if (!deleted) {
            throw new ResourceNotFound(Sentence.of("missing.observation"));
        }
        initiatives.refresh(id);
    }

    /** Lists the points of a series by their days. */
    public List<Point> series(String initiative, SeriesName series) throws ResourceNotFound, Refusal {
        return points.of(initiatives.get(initiative).id(), series);
    }

    /**
     * Adds the points of a JSON object to a series. A day that it has already gets the new value.
     *
     * @throws BadCase with everything that is wrong
     */
    public SeriesChange addPoints(String initiative, byte[] json) throws BadCase, ResourceNotFound, Refusal {
        String id = initiatives.get(initiative).id();
        SeriesReader.Sent sent = SeriesReader.read(json, today());
        return addPoints(id, sent.series(), sent.points());
    }

    /**
     * Adds points to a series. A day that it has already gets the new value.
     *
     * @throws BadCase if the series would have too many points
     */
    public SeriesChange addPoints(String initiative, SeriesName series, List<Point> sent)
            throws BadCase, ResourceNotFound, Refusal {
        String id = initiatives.get(initiative).id();
        Prepared prepared = held.held(id, () -> {
            Prepared found = prepare(id, series, sent);
            if (found.fits() && !found.changed().isEmpty()) {
                put(id, series, found);
                audit.record(AuditAction.OUTCOMES_ADDED, id);
            }
            return found;
        });
        prepared.requireFit();
        if (!prepared.changed().isEmpty()) {
            initiatives.refresh(id);
        }
        return prepared.change();
    }

    /** Points that are to be stored, and what becomes of the series. */
    record Prepared(List<Point> changed, SeriesChange change) {

        /** Says whether the series has no more points than it may have. */
        boolean fits() {
            return change.total() <= MOST_POINTS;
        }

        void requireFit() throws BadCase {
            if (!fits()) {
                throw new BadCase(
                        List.of(Problem.at(ProblemKind.TOO_LARGE, "/points", Sentence.of("series.many", MOST_POINTS))));
            }
        }
    }

    /** Compares points with those that there are. Whoever stores them afterwards holds the initiative. */
    Prepared prepare(String id, SeriesName series, List<Point> sent) {
        Map<LocalDate, BigDecimal> before =
                points.of(id, series).stream().collect(Collectors.toMap(Point::on, Point::value));
        Map<LocalDate, Point> last = new TreeMap<>();
        Set<LocalDate> twice = new LinkedHashSet<>();
        for (Point point : sent) {
            if (last.put(point.on(), point) != null) {
                twice.add(point.on());
            }
        }
        List<Point> changed = new ArrayList<>();
        int added = 0;
        for (Point point : last.values()) {
            BigDecimal old = before.get(point.on());
            if (old == null || old.compareTo(point.value()) != 0) {
                changed.add(point);
                added += old == null ? 1 : 0;
            }
        }
        return new Prepared(
                changed,
                new SeriesChange(
                        series,
                        added,
                        changed.size() - added,
                        last.size() - changed.size(),
                        List.copyOf(twice),
                        before.size() + added));
    }

    void put(String id, SeriesName series, Prepared prepared) {
        points.put(id, series, prepared.changed(), now(), Callers.current().name());
    }

    /** Deletes all points of a series. Where there are none, nothing happens. */
    public void deleteSeries(String initiative, SeriesName series) throws ResourceNotFound, Refusal {
        delete(initiative, id -> points.delete(id, series));
    }

    /** Deletes the point of a day. Where there is none, nothing happens. */
    public void deletePoint(String initiative, SeriesName series, LocalDate on) throws ResourceNotFound, Refusal {
        delete(initiative, id -> points.delete(id, series, on));
    }

    private void delete(String initiative, ToIntFunction<String> deleting) throws ResourceNotFound, Refusal {
        String id = initiatives.get(initiative).id();
        boolean deleted = held.held(id, () -> {
            boolean gone = deleting.applyAsInt(id) > 0;
            if (gone) {
                audit.record(AuditAction.OUTCOMES_DELETED, id);
            }
            return gone;
        });
        if (deleted) {
            initiatives.refresh(id);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
