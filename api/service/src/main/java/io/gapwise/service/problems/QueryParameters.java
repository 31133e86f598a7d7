package io.gapwise.service.problems;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the query part of an address as strictly as a case and reports all problems at once. */
public final class QueryParameters {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int LONGEST_NUMBER = 6;
    private static final List<String> YES_OR_NO = List.of("true", "false");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final Pattern PLUS_LOST = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+ [0-9]{2}:?[0-9]{2}");

    private static final String COMMA = ",";

    private final List<String> names;
    private final Set<String> lists;
    private final Map<String, String> values = new HashMap<>();
    private final List<ErrorEntry> errors = new ArrayList<>();

    private QueryParameters(List<String> names, Set<String> lists) {
        this.names = names;
        this.lists = lists;
    }

    /** Reads the query; {@code names} are the parameters that it may have. */
    public static QueryParameters read(@Nullable String query, List<String> names) {
        return read(query, names, Set.of());
    }

    /**
     * Reads the query; {@code names} are the parameters that it may have. Those that are lists may be given more than once,
     * as some programs write lists; their values stand in one, with commas between them.
     */
    public static QueryParameters read(@Nullable String query, List<String> names, Set<String> lists) {
        QueryParameters parameters = new QueryParameters(names, lists);
        if (query != null) {
            for (String pair : query.split("&")) {
                parameters.take(pair);
            }
        }
        return parameters;
    }

    /** Returns the value as it was sent, or null where the parameter was not sent. */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** Returns how many entries are requested, from 1 to 100; 20 where the query does not say. */
    public int limit() {
        return number("limit", DEFAULT_LIMIT);
    }

    /**
     * Returns how many of something are wanted.
     *
     * @param usual how many there are where nobody says it
     */
    public int number(String name, int usual) {
        return number(name, usual, 1, MAX_LIMIT);
    }

    /**
     * Returns how many of something are wanted.
     *
     * @param usual how many there are where nobody says it
     */
    public int number(String name, int usual, int least, int most) {
        String value = values.get(name);
        if (value == null) {
            return usual;
        }
        boolean number = value.matches("-?[0-9]+");
        if (number && value.length() <= LONGEST_NUMBER) {
            int wanted = Integer.parseInt(value);
            if (wanted >= least && wanted <= most) {
                return wanted;
            }
        }
        errors.add(ErrorEntry.parameter(
                number ? ProblemKind.OUT_OF_RANGE : ProblemKind.WRONG_TYPE,
                name,
                least == 1 ? Sentence.of("parameter.limit", most) : Sentence.of("parameter.range", least, most)));
        return usual;
    }

    /** Returns whether something is wanted that is wanted only where the query says so. */
    public boolean flag(String name) {
        String value = values.get(name);
        if (value != null && !YES_OR_NO.contains(value)) {
            errors.add(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD,
                    name,
                    Sentence.of("parameter.flag"),
                    YES_OR_NO,
                    NearestWord.to(value, YES_OR_NO)));
        }
        return Boolean.parseBoolean(value);
    }

    /**
     * Returns a moment, of which a day alone is the beginning; null where the parameter was not sent or is none. A plus
     * that is not encoded arrives as a blank, which is worth a sentence of its own, because nobody sees it.
     */
    public @Nullable Instant moment(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        ProblemKind kind = ProblemKind.WRONG_TYPE;
        try {
            Instant moment = value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value);
            if (!moment.isBefore(EARLIEST) && !moment.isAfter(LATEST)) {
                return moment;
            }
            kind = ProblemKind.OUT_OF_RANGE;
        } catch (DateTimeException e) {
            // This is reported below, together with numbers that are out of range.
        }
        errors.add(ErrorEntry.parameter(
                kind, name, Sentence.of(PLUS_LOST.matcher(value).matches() ? "parameter.plus" : "parameter.moment")));
        return null;
    }

    public void wrong(ErrorEntry error) {
        errors.add(error);
    }

    public void refuseIfWrong() throws BadParameters {
        if (!errors.isEmpty()) {
            throw new BadParameters(errors);
        }
    }

    /**
     * Decodes one parameter. We do not leave this to the servlet container, which refuses what it cannot decode without
     * saying where.
     */
    private void take(String pair) {
        if (pair.isEmpty()) {
            return;
        }
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        try {
            name = decoded(name);
            put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        } catch (IllegalArgumentException e) {
            errors.add(ErrorEntry.parameter(ProblemKind.MALFORMED, name, Sentence.of("parameter.percent")));
        }
    }

    private void put(String name, String value) {
        if (!names.contains(name)) {
            errors.add(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_PARAMETER,
                    name,
                    Sentence.of(names.isEmpty() ? "parameter.none" : "parameter.unknown"),
                    names,
                    NearestWord.to(name, names)));
        } else if (lists.contains(name)) {
            values.merge(name, value, (before, more) -> before + COMMA + more);
        } else if (values.putIfAbsent(name, value) != null) {
            errors.add(ErrorEntry.parameter(ProblemKind.GIVEN_TWICE, name, Sentence.of("parameter.twice")));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
