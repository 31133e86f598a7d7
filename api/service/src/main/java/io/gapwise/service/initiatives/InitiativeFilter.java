package io.gapwise.service.initiatives;

import io.gapwise.core.followup.ProgressValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Says which initiatives to list. Each text is null for anything.
 *
 * @param sample whether only made-up ones are listed, or only others; null for both
 * @param before where the page before ended; null for the first page
 * @param owners who may be in charge where several can be meant; empty for anybody
 * @param level the level of measurement at which something must be known of those that are not declined; null for any
 */
public record InitiativeFilter(
        int limit,
        Order order,
        @Nullable InitiativeCursor before,
        @Nullable Boolean sample,
        @Nullable String status,
        @Nullable String decision,
        @Nullable String progress,
        @Nullable String caseId,
        @Nullable String owner,
        List<String> owners,
        @Nullable Integer level) {

    public InitiativeFilter {
        owners = List.copyOf(owners);
    }

    /** Stands for what no judgement was found for: it was never checked, or the last check could not tell. */
    public static final String UNJUDGED = "UNJUDGED";

    /** Says in which order to list. */
    public enum Order {
        /** The last changed first. */
        CHANGED("changed_at", " desc"),
        /** What was to be measured longest ago first. */
        DUE("next_due_on", "");

        private final String column;
        private final String way;

        Order(String column, String way) {
            this.column = column;
            this.way = way;
        }
    }

    /** Returns the filter of a list that shows all but the made-up ones. */
    public static InitiativeFilter all(int limit, Order order) {
        return new InitiativeFilter(limit, order, null, false, null, null, null, null, null, List.of(), null);
    }

    /** Returns the same filter for the page behind a place. */
    public InitiativeFilter behind(@Nullable InitiativeCursor place) {
        return new InitiativeFilter(
                limit, order, place, sample, status, decision, progress, caseId, owner, owners, level);
    }

    /** Returns a short text that is another one for another list; how many a page shows makes no difference. */
    String mark() {
        String all = Stream.of(order.name(), sample, status, decision, progress, caseId, owner, owners, level)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return Integer.toHexString(all.hashCode());
    }

    /** @param values gets the values of the conditions */
    String conditions(Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        if (sample != null) {
            sql.append(sample ? " and sample" : " and not sample");
        }
        is("status", status, sql, values);
        is("decision", decision, sql, values);
        if (UNJUDGED.equals(progress)) {
            sql.append(" and (last_progress is null or last_progress = :last_progress)");
            values.put("last_progress", ProgressValue.UNKNOWN.name());
        } else {
            is("last_progress", progress, sql, values);
        }
        is("case_id", caseId, sql, values);
        is("owner", owner, sql, values);
        if (!owners.isEmpty()) {
            sql.append(" and owner in (:owners)");
            values.put("owners", owners);
        }
        if (level != null) {
            sql.append(" and levels like :level and decision <> 'DECLINED'");
            values.put("level", "%" + level + "%");
        }
        if (before != null) {
            values.put("behindId", before.id());
            if (order == Order.CHANGED) {
                sql.append(" and changed_at <= :behindAt and (changed_at < :behindAt or id < :behindId)");
                values.put("behindAt", before.changedAt());
            } else {
                sql.append(" and next_due_on >= :behindOn and (next_due_on > :behindOn or id > :behindId)");
                values.put("behindOn", before.dueOn());
            }
        }
        return sql.toString();
    }

    /**
     * Returns the order. What is the same in all that are listed comes first, because only then do databases read the list
     * from an index that begins with it, and no more than the page shows.
     */
    String orderSql() {
        String same = status != null
                ? "status"
                : progress != null && !progress.equals(UNJUDGED) ? "last_progress" : owner != null ? "owner" : null;
        String first = "tenant" + order.way + ", " + (same == null ? "" : same + order.way + ", ");
        return " order by " + first + order.column + order.way + ", id" + order.way;
    }

    private static void is(String column, @Nullable String value, StringBuilder sql, Map<String, Object> values) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    /** Returns the header that names the next page. */
    String link(String path, InitiativeCursor next) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("limit", limit)
                .queryParam("order", order.name().toLowerCase(java.util.Locale.ROOT))
                .queryParam("cursor", next.written(this));
        if (sample == null || sample) {
            address.queryParam("sample", sample == null ? "any" : "yes");
        }
        with(address, "status", status);
        with(address, "decision", decision);
        with(address, "progress", progress);
        with(address, "case", caseId);
        with(address, "owner", owner == null ? null : "{owner}");
        return "<"
                + address.encode()
                        .buildAndExpand(owner == null ? Map.of() : Map.of("owner", owner))
                        .toUriString() + ">; rel=\"next\"";
    }

    private static void with(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
