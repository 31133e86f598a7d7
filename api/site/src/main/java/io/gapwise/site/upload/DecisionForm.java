package io.gapwise.site.upload;

import io.gapwise.service.sheets.RowStanding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a person decides about rows that are about a case that is there already: {@code known.12} says what becomes of
 * row 12, and the button {@code known-CHANGED-UPDATE} what becomes of all rows of a kind.
 */
final class DecisionForm {

    private static final Pattern ROW = Pattern.compile("known\\.(\\d{1,9})");
    private static final Pattern ALL = Pattern.compile("known-([A-Z_]{1,30})-([A-Z_]{1,20})");

    private DecisionForm() {}

    static Map<Long, KnownReference.Decision> read(Map<String, String[]> sent) {
        Map<Long, KnownReference.Decision> decisions = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            Matcher row = ROW.matcher(name);
            if (row.matches() && values.length > 0) {
                word(KnownReference.Decision.values(), values[0])
                        .ifPresent(decision -> decisions.put(Long.valueOf(row.group(1)), decision));
            }
        });
        return decisions;
    }

    static Optional<RowDecisions.OfAll> all(String button) {
        Matcher all = ALL.matcher(button);
        return all.matches()
                ? word(RowStanding.Kind.values(), all.group(1))
                        .flatMap(kind -> word(KnownReference.Decision.values(), all.group(2))
                                .map(decision -> new RowDecisions.OfAll(kind, decision)))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> word(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
