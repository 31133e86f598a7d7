package io.gapwise.api.recommendations;

import io.gapwise.api.problems.BadParameters;
import io.gapwise.api.problems.Wrong;
import io.gapwise.engine.cases.VerdictValue;
import io.gapwise.engine.cases.Words;
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
import org.jspecify.annotations.Nullable;

/** Reads a filter from the query part of an address, as strictly as a case is read: all problems at once. */
final class FilterReader {

    private static final List<String> NAMES = List.of("limit", "cursor", "verdict", "reference", "since");
    private static final List<String> VERDICTS = Words.names(VerdictValue.class);
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Map<String, String> values = new HashMap<>();
    private final List<Wrong> errors = new ArrayList<>();

    private FilterReader() {}

    static Filter read(@Nullable String query) throws BadParameters {
        return new FilterReader().filter(query);
    }

    private Filter filter(@Nullable String query) throws BadParameters {
        if (query != null) {
            for (String pair : query.split("&")) {
                take(pair);
            }
        }
        Filter filter = new Filter(limit(), before(), verdict(), reference(), since());
        if (!errors.isEmpty()) {
            throw new BadParameters(errors);
        }
        return filter;
    }

    /** Not the servlet container's reading: it refuses what it cannot decode without saying where. */
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
            errors.add(Wrong.parameter(name, "has a % that is not followed by two hexadecimal digits"));
        }
    }

    private void put(String name, String value) {
        if (!NAMES.contains(name)) {
            errors.add(Wrong.parameterWord(name, "there is no such parameter", name, NAMES));
        } else if (values.putIfAbsent(name, value) != null) {
            errors.add(Wrong.parameter(name, "is given more than once"));
        }
    }

    private int limit() {
        String value = values.get("limit");
        if (value == null) {
            return DEFAULT_LIMIT;
        }
        if (value.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        }
        errors.add(Wrong.parameter("limit", "must be a whole number from 1 to " + MAX_LIMIT));
        return DEFAULT_LIMIT;
    }

    private @Nullable Long before() {
        String value = values.get("cursor");
        if (value == null) {
            return null;
        }
        return Cursor.read(value).orElseGet(() -> {
            errors.add(Wrong.parameter("cursor", "must be taken from the Link header of the page before"));
            return null;
        });
    }

    private @Nullable String verdict() {
        String value = values.get("verdict");
        if (value != null && !VERDICTS.contains(value)) {
            errors.add(Wrong.parameterWord("verdict", "there is no such verdict", value, VERDICTS));
        }
        return value;
    }

    /** No case has such a reference, and PostgreSQL cannot even be asked for it. */
    private @Nullable String reference() {
        String value = values.get("reference");
        if (value != null && value.indexOf('\0') >= 0) {
            errors.add(Wrong.parameter("reference", "holds the character U+0000, which no reference may have"));
        }
        return value;
    }

    private @Nullable Instant since() {
        String value = values.get("since");
        if (value == null) {
            return null;
        }
        try {
            Instant since = value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value);
            if (!since.isBefore(EARLIEST) && !since.isAfter(LATEST)) {
                return since;
            }
        } catch (DateTimeException e) {
            // Reported below, with what is out of range.
        }
        errors.add(Wrong.parameter(
                "since", "must be a date such as 2026-01-31 or a time such as 2026-01-31T08:00:00Z (ISO 8601, UTC)"));
        return null;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
