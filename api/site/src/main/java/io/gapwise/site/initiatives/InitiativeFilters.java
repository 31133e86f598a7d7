package io.gapwise.site.initiatives;

import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.Decision;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.service.initiatives.InitiativeCursor;
import io.gapwise.service.initiatives.InitiativeFilter;
import io.gapwise.service.initiatives.InitiativeStatus;
import io.gapwise.site.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the filters in the address of the list. Invalid ones are ignored, because a list that shows too much is still
 * useful.
 *
 * @param cursor where the page before ended; null on the first page
 */
record InitiativeFilters(
        String status,
        String decision,
        String progress,
        String owner,
        String level,
        @Nullable InitiativeCursor cursor) {

    private static final int LONGEST = 200;
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5");

    /** @param parameters returns the value of a parameter, or null if it is missing */
    static InitiativeFilters read(UnaryOperator<@Nullable String> parameters) {
        String owner = text(parameters.apply("owner"));
        String cursor = text(parameters.apply("cursor"));
        InitiativeFilters first = new InitiativeFilters(
                word(parameters.apply("status"), InitiativeStatus.values()),
                word(parameters.apply("decision"), Decision.values()),
                progress(parameters.apply("progress")),
                owner.length() > LONGEST ? owner.substring(0, LONGEST) : owner,
                LEVELS.contains(text(parameters.apply("level"))) ? text(parameters.apply("level")) : "",
                null);
        return cursor.isEmpty()
                ? first
                : first.from(InitiativeCursor.read(cursor, first.typed()).orElse(null));
    }

    private InitiativeFilters from(@Nullable InitiativeCursor place) {
        return new InitiativeFilters(status, decision, progress, owner, level, place);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    /** What was judged to be unknown is not told apart from what was never judged. */
    private static String progress(@Nullable String typed) {
        return InitiativeFilter.UNJUDGED.equals(typed)
                        || ProgressValue.UNKNOWN.name().equals(typed)
                ? InitiativeFilter.UNJUDGED
                : word(typed, ProgressValue.values());
    }

    private static String word(@Nullable String typed, Enum<?>[] words) {
        return Arrays.stream(words)
                .map(Enum::name)
                .filter(name -> name.equals(typed))
                .findFirst()
                .orElse("");
    }

    public List<String> statuses() {
        return names(InitiativeStatus.values());
    }

    public List<String> decisions() {
        return names(Decision.values()).stream()
                .filter(word -> !word.equals(Word.UNKNOWN))
                .toList();
    }

    public List<String> judgements() {
        return names(ProgressValue.values()).stream()
                .filter(word -> !word.equals(Word.UNKNOWN))
                .toList();
    }

    public List<String> levels() {
        return LEVELS;
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    /** Says whether the list is filtered. */
    public boolean narrow() {
        return !(status + decision + progress + owner + level).isEmpty();
    }

    /** Returns the filter as it was typed: a page goes on in the list of the same words, whoever they mean meanwhile. */
    private InitiativeFilter typed() {
        return filter(false, owner.isEmpty() ? List.of() : List.of(owner));
    }

    /** @param owners whose names contain what was typed; empty where nothing was */
    InitiativeFilter filter(boolean samples, List<String> owners) {
        return new InitiativeFilter(
                Paging.LENGTH,
                InitiativeFilter.Order.DUE,
                cursor,
                samples,
                orNull(status),
                orNull(decision),
                orNull(progress),
                null,
                owners.size() == 1 ? owners.get(0) : null,
                owners.size() == 1 ? List.of() : owners,
                level.isEmpty() ? null : Integer.valueOf(level));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Returns the address of the list behind another one; from the beginning where there is none. */
    public String behind(@Nullable InitiativeCursor next) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("status", status);
        values.put("decision", decision);
        values.put("progress", progress);
        values.put("owner", owner);
        values.put("level", level);
        values.put("cursor", next == null ? "" : next.written(typed()));
        String query = values.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/initiatives" : "/initiatives?" + query;
    }
}
