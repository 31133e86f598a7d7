package io.gapwise.service.changes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names what can change. */
public enum ChangeKind {
    /** An answer was stored, of a new case or of one that was there. */
    RECOMMENDATION_MADE("recommendation.made"),
    /** A case was made or changed, or its tasks were; what an answer changes of its case is told by the answer. */
    CASE_CHANGED("case.changed"),
    /** The free text of a case was erased. */
    CASE_ERASED("case.erased"),
    /** A rule set became live that was not live before. */
    RULESET_LIVE("ruleset.live");

    private final String word;

    ChangeKind(String word) {
        this.word = word;
    }

    /** Returns the name that programs know, such as {@code case.changed}. */
    public String word() {
        return word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ChangeKind::word).toList();
    }

    /** Finds a kind by its name. */
    public static Optional<ChangeKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
