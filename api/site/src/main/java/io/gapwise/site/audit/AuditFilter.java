package io.gapwise.site.audit;

import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.audit.AuditQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Holds what somebody chose to see, as the form has it. What cannot be understood is shown again and filters nothing.
 *
 * @param action the word of an action; empty for everything
 * @param from the first day, as {@code 2026-11-29}; empty for the beginning
 * @param to the last day; empty for today
 */
public record AuditFilter(String action, String from, String to) {

    private static final int LATEST_YEAR = 8999;

    /** @param parameter returns what a field of the form says; null if it is not there */
    static AuditFilter read(Function<String, @Nullable String> parameter) {
        return new AuditFilter(value(parameter, "action"), value(parameter, "from"), value(parameter, "to"));
    }

    private static String value(Function<String, @Nullable String> parameter, String name) {
        String sent = parameter.apply(name);
        return sent == null ? "" : sent.strip();
    }

    /** The days are those of the service, in whose time zone the entries are shown. */
    AuditQuery query() {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return new AuditQuery(
                AuditAction.of(action).orElse(null),
                first == null ? null : begin(first),
                last == null ? null : begin(last.plusDays(1)));
    }

    /** Says whether anything is filtered. */
    public boolean narrows() {
        return !action.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    public boolean isFromWrong() {
        return !from.isEmpty() && day(from) == null;
    }

    public boolean isToWrong() {
        return !to.isEmpty() && day(to) == null;
    }

    /** Returns the address of a page of what was chosen. */
    public String page(int number) {
        return UriComponentsBuilder.fromPath("/audit")
                .queryParam("action", "{action}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("page", number)
                .encode()
                .buildAndExpand(action, from, to)
                .toUriString();
    }

    private static @Nullable LocalDate day(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            return day.getYear() < 1 || day.getYear() > LATEST_YEAR ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
