package io.gapwise.site.cases;

import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.service.recommendations.CaseQuery.Order;
import io.gapwise.service.recommendations.CaseQuery.Place;
import io.gapwise.service.recommendations.CaseQuery.Readiness;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the filters in an address. Invalid ones are ignored, because a list that shows too much is still useful.
 *
 * @param values the valid values by the names of the parameters, in the order in which they are shown
 */
record Filters(Map<String, String> values) {

    static final String TEXT = "q";
    static final String READINESS = "readiness";
    static final String FROM = "from";
    static final String TO = "to";
    static final String SORT = "sort";
    /** Names the case that another one is to be compared with. */
    static final String WITH = "with";

    static final String OWNER = "owner";
    static final String TAG = "tag";

    private static final int LONGEST_TEXT = 200;
    private static final Pattern BUCKET = Pattern.compile("(\\d{1,3})-(\\d{1,3})");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** @param parameters returns the value of a parameter, or null if it is missing */
    static Filters read(UnaryOperator<@Nullable String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, TEXT, text(parameters.apply(TEXT)));
        for (Facet facet : Facet.values()) {
            String word = parameters.apply(facet.parameter());
            put(values, facet.parameter(), word != null && facet.takes(word) ? word : "");
        }
        put(values, OWNER, text(parameters.apply(OWNER)));
        put(values, TAG, text(parameters.apply(TAG)));
        String bucket = parameters.apply(READINESS);
        put(
                values,
                READINESS,
                bucket != null
                                && (bucket.equals(CaseQuery.NOT_KNOWN)
                                        || BUCKET.matcher(bucket).matches())
                        ? bucket
                        : "");
        put(values, FROM, day(parameters.apply(FROM)));
        put(values, TO, day(parameters.apply(TO)));
        Order order = order(parameters.apply(SORT));
        put(values, SORT, order == Order.NEWEST ? "" : order.name().toLowerCase(Locale.ROOT));
        String with = parameters.apply(WITH);
        put(values, WITH, with != null && ID.matcher(with).matches() ? with : "");
        return new Filters(values);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : shortened(value.replace("\0", "").strip());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static String day(@Nullable String value) {
        try {
            LocalDate day = value == null ? null : LocalDate.parse(value);
            return day == null || day.getYear() < 1 || day.getYear() > 9998 ? "" : day.toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static Order order(@Nullable String value) {
        for (Order order : Order.values()) {
            if (order.name().equalsIgnoreCase(value)) {
                return order;
            }
        }
        return Order.NEWEST;
    }

    /** Returns the value of a filter, or null if it is not set. */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** Says whether the list is filtered, and not only sorted. */
    public boolean narrow() {
        return values.keySet().stream().anyMatch(name -> !name.equals(SORT) && !name.equals(WITH));
    }

    /** Builds the query for the store. Days are those of the service's time zone, like all times on the pages. */
    CaseQuery query() {
        Map<Place, String> words = new EnumMap<>(Place.class);
        for (Facet facet : Facet.values()) {
            String word = values.get(facet.parameter());
            if (word != null) {
                words.put(facet.place(), word);
            }
        }
        return new CaseQuery(
                values.get(TEXT),
                words,
                readiness(),
                startOf(values.get(FROM), 0),
                startOf(values.get(TO), 1),
                order(values.get(SORT)),
                values.get(OWNER),
                values.get(TAG));
    }

    private @Nullable Readiness readiness() {
        if (CaseQuery.NOT_KNOWN.equals(values.get(READINESS))) {
            return Readiness.NOT_KNOWN;
        }
        Matcher bucket = BUCKET.matcher(values.getOrDefault(READINESS, ""));
        return bucket.matches()
                ? new Readiness(Integer.parseInt(bucket.group(1)), Integer.parseInt(bucket.group(2)))
                : null;
    }

    private static @Nullable OffsetDateTime startOf(@Nullable String day, int daysLater) {
        return day == null
                ? null
                : LocalDate.parse(day)
                        .plusDays(daysLater)
                        .atStartOfDay(ZoneId.systemDefault())
                        .toOffsetDateTime();
    }

    /** Returns the address of a page of the same list, from 1. */
    public String page(int number) {
        Map<String, String> all = new LinkedHashMap<>(values);
        if (number > 1) {
            all.put("page", String.valueOf(number));
        }
        return address("/cases", all);
    }

    /** Returns the address of the list without one of its filters. */
    public String without(String name) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove(name);
        return address("/cases", others);
    }

    /** Returns the address of the export of everything that is found. */
    public String export(String ending) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove(WITH);
        return address("/cases/export." + ending, others);
    }

    private static String address(String path, Map<String, String> values) {
        String query = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
