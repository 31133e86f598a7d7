package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * Holds what somebody says of an obstacle as a row of the form, as it is typed. A row left empty is none.
 *
 * @param typed the texts by the name of the member
 * @param gone whether the row is to be taken away
 */
record StatementRow(Map<String, String> typed, boolean gone) {

    /** The members of a statement, in the order in which a row shows them. */
    static final List<Property> MEMBERS = Property.of(Statement.class);

    /** How many empty rows the form offers, so that it needs no script to add one. */
    private static final int EMPTY_ROWS = 2;

    /** The name of the box that takes a row away. */
    private static final String GONE = "gone";

    private static final Pattern NAME = Pattern.compile(MEMBERS.stream()
            .map(Property::path)
            .collect(Collectors.joining("|", "evidence\\.statements\\.(\\d{1,5})\\.(", "|" + GONE + ")")));

    StatementRow {
        typed = Map.copyOf(typed);
    }

    /** Says whether a field of the form belongs to a row. */
    static boolean isField(String name) {
        return NAME.matcher(name).matches();
    }

    /** Returns the path of a member in a row, counted from 0. */
    static String path(int row, Property member) {
        return Evidence.STATEMENTS + "." + row + "." + member.path();
    }

    /** Reads the rows of the form in their order, without those that are empty. */
    static List<StatementRow> sent(MultiValueMap<String, String> fields) {
        Map<Integer, Map<String, String>> byPlace = new TreeMap<>();
        fields.forEach((name, values) -> {
            Matcher field = NAME.matcher(name);
            String value = values.isEmpty() || values.get(0) == null
                    ? ""
                    : values.get(0).strip();
            if (field.matches() && !value.isEmpty()) {
                byPlace.computeIfAbsent(Integer.valueOf(field.group(1)), place -> new LinkedHashMap<>())
                        .put(field.group(2), value);
            }
        });
        return byPlace.values().stream()
                .map(row -> {
                    boolean gone = row.remove(GONE) != null;
                    return new StatementRow(row, gone);
                })
                .filter(row -> !row.typed.isEmpty())
                .toList();
    }

    static List<StatementRow> of(GapCase gapCase) {
        List<Statement> statements = gapCase.evidence().statements();
        return statements == null
                ? List.of()
                : statements.stream().map(StatementRow::of).toList();
    }

    private static StatementRow of(Statement said) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Property member : MEMBERS) {
            Object sent = CaseAnswers.sent(member.read(said));
            if (sent instanceof Number number) {
                typed.put(member.path(), PageNumbers.written(new BigDecimal(number.toString())));
            } else if (sent != null) {
                typed.put(member.path(), sent.toString());
            }
        }
        return new StatementRow(typed, false);
    }

    /** Returns the rows with empty ones behind them. */
    static List<StatementRow> withEmptyRows(List<StatementRow> rows) {
        List<StatementRow> all = new ArrayList<>(rows);
        for (int i = 0; i < EMPTY_ROWS; i++) {
            all.add(new StatementRow(Map.of(), false));
        }
        return all;
    }

    /** Says whether a row must have this member: it can neither be left out nor be unknown. */
    static boolean required(Property member) {
        return !member.optional() && member.words().stream().allMatch(Word::known);
    }

    /** Returns what stands in a field; empty where nothing does. */
    public String typed(String member) {
        return typed.getOrDefault(member, "");
    }

    public boolean empty() {
        return typed.isEmpty();
    }
}
