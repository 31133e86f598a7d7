package io.gapwise.service.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.PersonView;
import io.gapwise.insight.signs.Sign;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How many people of a group see the same of an obstacle. */
record CountedSighting(StatedBy group, Obstacle obstacle, PersonView view, int people) {

    /** Reads a row of a table that has these columns. */
    static CountedSighting of(ResultSet row) throws SQLException {
        return new CountedSighting(
                StatedBy.valueOf(row.getString("people_group")),
                Obstacle.valueOf(row.getString("obstacle")),
                new PersonView(
                        Sign.valueOf(row.getString("sees")),
                        Share.valueOf(row.getString("extent")),
                        row.getBoolean("impression")),
                row.getInt("people"));
    }

    /** Returns the values of what somebody sees, by the names of the columns. */
    static Map<String, Object> columns(StatedBy group, Obstacle obstacle, PersonView view) {
        return Map.of(
                "group", group.name(),
                "obstacle", obstacle.name(),
                "sees", Objects.requireNonNull(view.sign()).name(),
                "extent", view.share().name(),
                "impression", view.impression());
    }

    /** Adds up counts of the same. */
    static List<CountedSighting> together(List<CountedSighting> some, List<CountedSighting> others) {
        Map<CountedSighting, Integer> people = new HashMap<>();
        Stream.concat(some.stream(), others.stream())
                .forEach(each -> people.merge(
                        new CountedSighting(each.group(), each.obstacle(), each.view(), 0),
                        each.people(),
                        Integer::sum));
        return people.entrySet().stream()
                .map(each -> new CountedSighting(
                        each.getKey().group(),
                        each.getKey().obstacle(),
                        each.getKey().view(),
                        each.getValue()))
                .toList();
    }

    /** Says whether these people can see the obstacle. */
    boolean isInformed() {
        return view.sign() != Sign.UNKNOWN;
    }
}
