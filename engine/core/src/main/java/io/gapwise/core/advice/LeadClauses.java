package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Phrasing;
import java.util.ArrayList;
import java.util.List;

/** Collects the clauses that triage puts in front of the summary, in English and in the language of the answer. */
final class LeadClauses {

    /**
     * Holds the clauses, joined.
     *
     * @param untranslated whether one of them is spoken in English for lack of a translation
     */
    record Clauses(String english, String spoken, boolean untranslated) {}

    private final List<String> english = new ArrayList<>();
    private final List<String> spoken = new ArrayList<>();
    private Clauses clauses = new Clauses("", "", false);

    void add(String inEnglish, String inLanguage, boolean translated, Phrasing phrasing) {
        english.add(inEnglish);
        spoken.add(inLanguage);
        clauses = new Clauses(
                Phrasing.ENGLISH.listed(english), phrasing.listed(spoken), clauses.untranslated || !translated);
    }

    /** Returns the clauses that were added until now. */
    Clauses clauses() {
        return clauses;
    }
}
