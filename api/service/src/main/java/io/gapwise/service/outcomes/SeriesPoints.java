package io.gapwise.service.outcomes;

import io.gapwise.practice.figure.Point;
import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the points of series, each for its tenant. */
@Repository
class SeriesPoints {

    private final JdbcClient store;
    private final JdbcTemplate many;

    SeriesPoints(JdbcClient store, JdbcTemplate many) {
        this.store = store;
        this.many = many;
    }

    /** One point with all that names it, for exports. */
    record Line(String initiative, SeriesName series, Point point) {}

    /** Lists the points of a series by their days. */
    List<Point> of(String initiative, SeriesName series) {
        return own("select measured_on, reading from initiative_point where tenant = :tenant"
                        + " and initiative = :initiative and series = :series order by measured_on")
                .param("initiative", initiative)
                .param("series", series.name())
                .query((row, number) -> point(row))
                .list();
    }

    /** Reads the first points behind one, in the order of the initiatives, series and days. */
    List<Line> behind(String initiative, String series, LocalDate on, int most) {
        return own("select initiative, series, measured_on, reading from initiative_point where tenant = :tenant"
                        + " and (initiative > :initiative or initiative = :initiative and series > :series"
                        + " or initiative = :initiative and series = :series and measured_on > :on)"
                        + " order by initiative, series, measured_on limit :most")
                .param("initiative", initiative)
                .param("series", series)
                .param("on", on)
                .param("most", most)
                .query((row, number) ->
                        new Line(row.getString("initiative"), SeriesName.valueOf(row.getString("series")), point(row)))
                .list();
    }

    /** Stores points in the place of those of the same days. */
    void put(String initiative, SeriesName series, Collection<Point> points, OffsetDateTime at, String who) {
        String tenant = Callers.tenant();
        many.batchUpdate(
                "delete from initiative_point where tenant = ? and initiative = ? and series = ? and measured_on = ?",
                points.stream()
                        .map(point -> new Object[] {tenant, initiative, series.name(), point.on()})
                        .toList());
        many.batchUpdate(
                "insert into initiative_point (tenant, initiative, series, measured_on, reading, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                points.stream()
                        .map(point ->
                                new Object[] {tenant, initiative, series.name(), point.on(), point.value(), at, who})
                        .toList());
    }

    int delete(String initiative, SeriesName series) {
        return own("delete from initiative_point where tenant = :tenant and initiative = :initiative"
                        + " and series = :series")
                .param("initiative", initiative)
                .param("series", series.name())
                .update();
    }

    int delete(String initiative, SeriesName series, LocalDate on) {
        return own("delete from initiative_point where tenant = :tenant and initiative = :initiative"
                        + " and series = :series and measured_on = :on")
                .param("initiative", initiative)
                .param("series", series.name())
                .param("on", on)
                .update();
    }

    int forget(String initiative) {
        return own("delete from initiative_point where tenant = :tenant and initiative = :initiative")
                .param("initiative", initiative)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(
                Objects.requireNonNull(row.getObject("measured_on", LocalDate.class)),
                Observations.plain(row.getBigDecimal("reading")));
    }
}
