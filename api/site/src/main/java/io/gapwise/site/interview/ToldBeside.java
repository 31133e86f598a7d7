package io.gapwise.site.interview;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.StatedBy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * Holds what somebody tells beside the answer about an obstacle: how it is known, who says so, and a note. It becomes a
 * statement of the case.
 *
 * @param says the answer, as it was sent; empty where there is none
 * @param typed the texts by the name of the member of a statement
 */
record ToldBeside(Property obstacle, String says, Map<String, String> typed) {

    /** The members of a statement that stand beside the answer. */
    private static final List<String> MEMBERS = List.of("shownBy", "by", "note");

    /** Returns the name of a field of the form. */
    static String name(Property obstacle, String member) {
        return "told." + name(obstacle) + "." + member;
    }

    static Optional<ToldBeside> sent(Property obstacle, String says, MultiValueMap<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String member : MEMBERS) {
            String value = sent.getFirst(name(obstacle, member));
            if (value != null && !value.isBlank()) {
                typed.put(member, value.strip());
            }
        }
        return typed.isEmpty() ? Optional.empty() : Optional.of(new ToldBeside(obstacle, says, typed));
    }

    /** Says whether this is a note about something of which nobody knows whether it is so. */
    boolean isNote() {
        return says.isEmpty() && typed.keySet().equals(Set.of("note"));
    }

    String obstacleName() {
        return name(obstacle);
    }

    /** Adds the statement to the case. Without an answer there is nothing that it could support. */
    void into(CaseEdit edit) {
        if (says.isEmpty()) {
            edit.refuse(obstacle, "form.wrong.toldAlone");
            return;
        }
        Map<String, String> statement = new LinkedHashMap<>(typed);
        statement.putIfAbsent("by", StatedBy.ANALYST.name());
        statement.put("obstacle", name(obstacle));
        statement.put("says", says);
        edit.addStatement(obstacle, new StatementRow(statement, false));
    }

    private static String name(Property obstacle) {
        return obstacle.path().substring(obstacle.path().indexOf('.') + 1);
    }
}
