package io.gapwise.core.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what somebody says of an obstacle and how they know.
 *
 * @param shownBy what shows it; null where nobody says
 * @param share of how many of the people it is true
 * @param people how many said so; null where it is not known
 */
public record Statement(
        Obstacle obstacle,
        Stated says,
        StatedBy by,
        @Nullable EvidenceSource shownBy,
        Share share,
        @Range(min = 1, max = 1_000_000) @Nullable Integer people,
        @Length(max = 500) @Nullable String note) {

    public Statement {
        Property.check(Statement.class, "people", people);
        Property.check(Statement.class, "note", note);
    }

    /** Returns the members in the form in which the contract sends them; what was left out is not there. */
    Map<String, Object> sent() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Property member : Property.of(Statement.class)) {
            Object sent = CaseAnswers.sent(member.read(this));
            if (sent != null) {
                members.put(member.path(), sent);
            }
        }
        return members;
    }
}
