package io.gapwise.site.priorities;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.ranking.RankingPart;
import io.gapwise.service.priorities.PriorityFilter;
import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.service.recommendations.CaseQuery.Place;
import io.gapwise.site.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the filters in the address of the ranked list. Invalid ones are ignored, because a list that shows too much is still
 * useful.
 *
 * @param values the valid values by the names of the parameters
 * @param samples whether made-up cases are ranked, which are not filtered
 */
record RankFilters(Map<String, String> values, boolean samples) {

    static final String PATH = "/priorities";
    private static final String TEXT = "q";
    private static final String PART = "part";
    private static final String SAMPLES = "samples";
    private static final List<String> TEXTS = List.of(TEXT, "owner", "tag");
    private static final int LONGEST = 200;

    private static final Map<Place, List<String>> WORDS = new EnumMap<>(Map.of(
            Place.VERDICT, names(VerdictValue.values()),
            Place.CAUSE, names(Cause.values()),
            Place.REMEDY, names(Remedy.values())));

    /** @param parameters returns the value of a parameter, or null if it is missing */
    static RankFilters read(UnaryOperator<@Nullable String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean samples = "yes".equals(parameters.apply(SAMPLES));
        if (!samples) {
            TEXTS.forEach(name -> put(values, name, text(parameters.apply(name))));
            WORDS.forEach((place, words) -> put(values, name(place), word(parameters.apply(name(place)), words)));
        }
        put(values, PART, word(parameters.apply(PART), names(RankingPart.values())));
        return new RankFilters(values, samples);
    }

    private static String name(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.replace("\0", "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String word(@Nullable String typed, List<String> words) {
        return typed != null && words.contains(typed) ? typed : "";
    }

    /** Returns the value of a filter, or null if it is not set. */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** Says whether the list is filtered. */
    public boolean narrow() {
        return !values.isEmpty();
    }

    /** Returns the words of a filter. */
    public List<String> words(String name) {
        return PART.equals(name)
                ? names(RankingPart.values())
                : WORDS.get(Place.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** Returns what a page shows, from 1; a page beyond the end shows the last one. */
    PriorityFilter filter(int from) {
        Map<Place, String> words = new EnumMap<>(Place.class);
        WORDS.keySet().forEach(place -> {
            String word = values.get(name(place));
            if (word != null) {
                words.put(place, word);
            }
        });
        CaseQuery query = new CaseQuery(
                values.get(TEXT),
                words,
                null,
                null,
                null,
                CaseQuery.Order.NEWEST,
                values.get("owner"),
                values.get("tag"));
        String part = values.get(PART);
        return new PriorityFilter(
                query, part == null ? null : RankingPart.valueOf(part), samples, null, from, Paging.LENGTH);
    }

    /** Returns the address of a page of the same list, from 1. */
    public String page(int number) {
        Map<String, String> all = new LinkedHashMap<>(values);
        if (samples) {
            all.put(SAMPLES, "yes");
        }
        if (number > 1) {
            all.put("page", String.valueOf(number));
        }
        String query = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }
}
