package io.gapwise.site.priorities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranked case as the pages show it.
 *
 * @param number its rank within its part
 * @param cost what the gap costs in a year; empty where nobody stated it
 * @param before what puts it before the next one; empty for the last of its part
 * @param weighed what was weighed, each with its reasons
 * @param begun what was decided on the case
 */
public record ShownRank(
        int number,
        String caseId,
        String title,
        String answer,
        String verdict,
        String place,
        String placeCss,
        String effect,
        String readiness,
        String urgency,
        String cost,
        String before,
        List<Weighed> weighed,
        List<Said> doubts,
        List<Said> cautions,
        List<Asked> questions,
        List<Begun> begun) {

    /** Something that was weighed: what is asked, what was concluded, and why. */
    public record Weighed(String what, String value, List<Said> reasons) {}

    /**
     * What a rule says.
     *
     * @param english whether it is in English for lack of a translation
     * @param facts what the rule read, in words
     */
    public record Said(String text, boolean english, String source, String rule, List<String> facts) {}

    /**
     * What is not known and would make the rank firmer.
     *
     * @param where the address of the page on which it is stated; null where the program has no place for it
     */
    public record Asked(String text, @Nullable String where) {}

    /** An initiative that was decided on the case. */
    public record Begun(
            String id,
            String title,
            String status,
            String decision,
            @Nullable String progress) {}

    /** Says whether anybody may rely on its rank without a second look. */
    public boolean doubtful() {
        return !doubts.isEmpty();
    }
}
